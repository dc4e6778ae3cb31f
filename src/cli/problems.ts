/** Problems on their way to the user: each one line on stderr, counted against the limit. */
import { describeProblem, type Problem, ReadoutError } from '../model/index.js';
import { count, paint, talk } from './terminal.js';

export interface ProblemLog {
  readonly add: (problem: Problem) => void;
  /** @throws ReadoutError `too-many-problems` where there were more than allowed. */
  readonly finish: () => void;
}

export function startProblemLog(limit = Number.POSITIVE_INFINITY): ProblemLog {
  let found = 0;
  return {
    add: problem => {
      found += 1;
      talk(`${paint('yellow', 'problem:', process.stderr)} ${describeProblem(problem)}`);
    },
    finish: () => {
      if (found <= limit) return;
      throw new ReadoutError({
        code: 'too-many-problems',
        place: 'the inputs',
        expected: `at most ${count(limit, 'problem')}`,
        actual: `${found}`,
        remedy: 'mend the inputs named above, or raise --max-problems',
      });
    },
  };
}
