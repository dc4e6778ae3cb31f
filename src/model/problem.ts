/**
 * What was odd in the input, and where. A value, never thrown: one bad article never stops a thousand.
 * The four parts make one sentence for the user: place, expectation, what was found, remedy.
 */
export interface Problem {
  /** Kebab case, stable: `empty-file`, `not-utf8`, `malformed-jsonl`. */
  readonly code: string;
  /** Article, file or `file:line`. */
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;
}

export function describeProblem(problem: Problem): string {
  return `${problem.place}: expected ${problem.expected}, found ${problem.actual}; ${problem.remedy}`;
}

/** A mistake of the caller that leaves nothing to go on with: a missing path, a wrong schema, an unwritable target. */
export class ReadoutError extends Error {
  override readonly name = 'ReadoutError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(describeProblem(problem), options);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }
}
