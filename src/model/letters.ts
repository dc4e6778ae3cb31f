/** Ways of writing the same letters made equal: what every comparison of names begins with. */

const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
};

/** Small letters without marks, plain apostrophes, quotation marks, hyphens and spaces: `Chávez’s` → `chavez's`. */
export function plainLetters(text: string): string {
  const small = text.toLowerCase();
  if (ASCII.test(small)) return small;
  let plain = '';
  for (const letter of small) plain += letter >= 'a' && letter <= 'z' ? letter : plainLetter(letter);
  return plain;
}

/** Each is made plain once: a gazetteer has tens of thousands of names with marks, and few letters. */
function plainLetter(letter: string): string {
  const known = PLAIN.get(letter);
  if (known !== undefined) return known;
  const plain = letter
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđðþłßæœıə]/g, other => OTHER_LETTERS[other]!)
    .replace(/[’‘ʻʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s/g, ' ');
  PLAIN.set(letter, plain);
  return plain;
}

const PLAIN = new Map<string, string>();

const ASCII = /^[\x20-\x7e]*$/;

/** `Oslo`, `Ávila`, not `oslo` or `42`. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text);
}

const CAPITAL = /^\p{Lu}/u;
