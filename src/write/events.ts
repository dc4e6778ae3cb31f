/**
 * Extraction → lines as event coders write them: one event a line, tab-separated
 *
 *   date  source  target  code  status  category  article  start  end  source name  target name  mode
 *
 * `code` is CAMEO (Schrodt 2012) and has what is promised, asked for, refused or threatened in it; `status` says
 * whether what the sentence speaks of happened. `category` is PLOVER's, `STATEMENT` for what PLOVER leaves out, and `mode`
 * PLOVER's mode, empty where it has none. Source
 * and target are CAMEO actors: the country (ISO 3166-1 alpha-3) with roles, the code of a body, a role alone, the name
 * in capitals where nothing is known, `---` where the sentence leaves them unsaid. The date is the event's first day,
 * else the day of publication, else `---`. `start` and `end` are those of the sentence.
 */
import type { CodedEvent, Extraction } from '../model/index.js';

/** Of an extraction that events were asked for. */
export function formatEvents({ document, events = [] }: Extraction): string {
  return events.map(event => lineOf(event, document)).join('');
}

const UNSAID = '---';

function lineOf(event: CodedEvent, { article, published }: Extraction['document']): string {
  const { source, target, code, status, plover, sentence } = event;
  return [
    (event.date ?? published)?.slice(0, 10) ?? UNSAID,
    source.code ?? UNSAID,
    target.code ?? UNSAID,
    code,
    status,
    plover ?? 'STATEMENT',
    article,
    sentence.start,
    sentence.end,
    source.name,
    target.name,
    event.mode,
  ]
    .map(value => `${value}`.replace(/[\t\r\n]+/g, ' '))
    .join('\t')
    .concat('\n');
}
