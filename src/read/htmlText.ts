/**
 * Elements → text. In: the element that holds the article. Out: its text, paragraphs apart by blank lines, headings,
 * captions and list items on lines of their own; and marks that say which stretch was a heading, a caption, a quotation set apart.
 */
import type { Block, BlockKind } from '../model/index.js';

/** What is used of the DOM: element (1), text (3). */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlElement>;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => HtmlElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>;
}

const SILENT = new Set(
  'script style noscript template svg canvas iframe object embed video audio button select option input textarea form nav footer head title dialog menu math'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  figcaption: 'caption',
};

interface Piece {
  readonly text: string;
  readonly kind: BlockKind | undefined;
}

/** `title` is written first where the element does not say it itself. */
export function renderText(
  element: HtmlElement,
  title: string | undefined,
): { readonly text: string; readonly marks: readonly Block[] } {
  const pieces: Piece[] = [];
  let line = '';
  const flush = (kind: BlockKind | undefined) => {
    const text = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    line = '';
    if (text !== '') pieces.push({ text, kind });
  };
  walk(element, undefined);
  flush(undefined);
  if (title !== undefined && !pieces.slice(0, 6).some(piece => plain(piece.text) === plain(title)))
    pieces.unshift({ text: title.replace(/\s+/g, ' ').trim(), kind: 'headline' });
  return join(pieces);

  function walk(node: HtmlElement, kind: BlockKind | undefined): void {
    if (node.nodeType === 3) {
      line += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    const name = node.localName?.toLowerCase() ?? '';
    if (node.nodeType !== 1 || SILENT.has(name) || isHidden(node)) return;
    if (name === 'br') {
      if (/\n\s*$/.test(line)) flush(kind);
      else line += '\n';
      return;
    }
    const isBlock = BLOCKS.has(name);
    const own = KINDS[name] ?? kind;
    if (isBlock) flush(kind);
    for (const child of node.childNodes) walk(child, own);
    if (isBlock) flush(own);
  }
}

function join(pieces: readonly Piece[]): { readonly text: string; readonly marks: readonly Block[] } {
  let text = '';
  const marks: Block[] = [];
  for (const piece of pieces) {
    if (text !== '') text += '\n\n';
    if (piece.kind)
      marks.push({ kind: piece.kind, span: { start: text.length, end: text.length + piece.text.length } });
    text += piece.text;
  }
  return { text, marks };
}

function isHidden(node: HtmlElement): boolean {
  return (
    node.getAttribute('hidden') !== null ||
    node.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(node.getAttribute('style') ?? '')
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
