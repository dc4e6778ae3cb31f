/** Sentences → events in the field's codes: `DEU -> JPNGOV 040 (planned)`. */

import { join } from 'node:path';
import type { Extraction } from '../src/model/index.js';
import { createPipeline } from '../src/pipeline.js';
import { loadEventSchema } from '../src/schema/events.js';
import { root } from './root.js';

const pipeline = createPipeline({ packageRoot: root, events: true });

export const eventSchema = loadEventSchema(join(root, 'schema'));

export function codedIn(text: string, published = '2024-05-14'): Extraction {
  const { document } = pipeline.read({ article: 'a.txt', text, published });
  return pipeline.extract(pipeline.annotate(document));
}

/** Statements (01) aside, which stand beside most others. */
export function eventsIn(text: string): string[] {
  return codedIn(text).events!.map(({ source, target, code, status }) => {
    const unreal = status === 'asserted' ? '' : ` (${status})`;
    return `${source.code ?? '---'} -> ${target.code ?? '---'} ${code}${unreal}`;
  });
}
