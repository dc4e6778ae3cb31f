/**
 * Lemmas: a dictionary of forms that the endings do not tell, then the longest known ending.
 * In: form and tag. Out: the lemma, lower case but for proper nouns.
 */
export interface LemmaModel {
  /** `tag form` (lower case) → lemma. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** `tag ending` → what replaces the ending: how many units go, and what comes. */
  readonly endings: ReadonlyMap<string, LemmaEdit>;
}

export interface LemmaEdit {
  readonly cut: number;
  readonly add: string;
}

/** Longest ending that training looks at. */
export const LONGEST_ENDING = 6;

export type Lemmatizer = (text: string, tag: string) => string;

export function createLemmatizer(model: LemmaModel): Lemmatizer {
  const known = new Map<string, Map<string, string>>();
  let size = 0;
  return (text, tag) => {
    let forms = known.get(tag);
    if (!forms) known.set(tag, (forms = new Map()));
    const cached = forms.get(text);
    if (cached !== undefined) return cached;
    if (size++ > 50_000) {
      known.clear();
      size = 0;
    }
    const lemma = findLemma(model, text, tag);
    forms.set(text, lemma);
    return lemma;
  };
}

export function findLemma(model: LemmaModel, text: string, tag: string): string {
  const form = lemmaForm(text, tag);
  const exception =
    model.exceptions.get(`${tag} ${form.toLowerCase()}`) ?? exceptionOfTwin(model, form.toLowerCase(), tag);
  if (exception !== undefined) return tag.startsWith('PROPN') ? matchCase(form, exception) : exception;
  for (let length = Math.min(LONGEST_ENDING, form.length - 1); length >= 0; length--) {
    const edit = model.endings.get(`${tag} ${form.slice(form.length - length).toLowerCase()}`);
    if (edit && edit.cut < form.length) return form.slice(0, form.length - edit.cut) + edit.add;
  }
  return form;
}

/** "shot" is known as past or as participle: where a verb has one form for both, one tells of the other. */
function exceptionOfTwin({ exceptions }: LemmaModel, form: string, tag: string): string | undefined {
  if (!/ VB[DN]$/.test(tag)) return undefined;
  return exceptions.get(`${tag.slice(0, -1)}${tag.endsWith('D') ? 'N' : 'D'} ${form}`);
}

/** The form that a lemma is made from. */
export function lemmaForm(text: string, tag: string): string {
  const straight = text.replace(/’/g, "'");
  return tag.startsWith('PROPN') || tag.startsWith('X ') || tag.startsWith('SYM ')
    ? straight
    : straight.toLowerCase();
}

function matchCase(form: string, lemma: string): string {
  return form[0] === form[0]!.toUpperCase() ? lemma[0]!.toUpperCase() + lemma.slice(1) : lemma;
}
