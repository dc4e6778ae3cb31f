/** One block over a stretch of the text. */
import type { Block, BlockKind } from '../model/index.js';

/** White space at both ends belongs to no block. */
export function block(kind: BlockKind, text: string, start: number, end: number): Block {
  const content = text.slice(start, end);
  const from = start + (content.length - content.trimStart().length);
  return {
    kind,
    span: { start: Math.min(from, end), end: Math.max(from, start + content.trimEnd().length) },
  };
}
