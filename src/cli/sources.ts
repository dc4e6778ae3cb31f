/** A sentence of an article on the terminal: the words that signal the relation highlighted, then where it stands. */
import type { Source } from '../query/sources.js';
import { paint } from './terminal.js';

export function describeSource({ text, trigger, article, publisher, published, start, end }: Source): string {
  const [from, to] = trigger && trigger[0] >= 0 && trigger[1] <= text.length ? trigger : [0, 0];
  const sentence = `${text.slice(0, from)}${to > from ? paint(['bold', 'yellow'], text.slice(from, to)) : ''}${text.slice(to)}`;
  const place = [publisher, published?.slice(0, 10), `${article} ${start}–${end}`].filter(Boolean).join(', ');
  return `    “${sentence.replace(/\s+/g, ' ')}”\n      ${paint('dim', place)}`;
}
