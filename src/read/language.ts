/** The language of a text by its commonest words and its script. Out: BCP 47; `en` unless another is clear. */
import type { FurnitureCues } from '../model/index.js';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];
const SAMPLE = 6000;
/** In English news a third of all words are among the commonest; another language must reach a sixth and double that of English. */
const LEAST_SHARE = 1 / 6;
const LEAST_WORDS = 30;

export function findLanguage(text: string, cues: FurnitureCues): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS)
    if (
      letters >= LEAST_WORDS &&
      (sample.match(script)?.length ?? 0) > letters * (language === 'ja' ? 0.2 : 0.5)
    )
      return language;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return 'en';
  const shares = [...cues.languages].map(([language, common]) => ({
    language,
    share: words.filter(word => common.has(word)).length / words.length,
  }));
  const english = shares.find(({ language }) => language === 'en')?.share ?? 0;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { language: 'en', share: english });
  return best.share >= LEAST_SHARE && best.share > 2 * english ? best.language : 'en';
}
