/**
 * Progress of long work on stderr: how much is done, how fast, and when it will end. One line that renews itself
 * on a terminal, one line every ten seconds elsewhere, nothing for work that ends at once.
 */
export interface Progress {
  /** `done` of the same unit as the total: bytes of input. */
  readonly advance: (done: number, documents: number) => void;
  readonly finish: () => void;
}

const QUIET: Progress = { advance: () => undefined, finish: () => undefined };

/** Nothing is shown before this: most runs on a few articles are over by then. */
const PATIENCE_MS = 2_000;
const TERMINAL_MS = 200;
const LOG_MS = 10_000;

export function startProgress(total: number | undefined, quiet: boolean): Progress {
  if (quiet) return QUIET;
  const { stderr } = process;
  const started = performance.now();
  let shown = 0;
  let onScreen = false;
  return {
    advance: (done, documents) => {
      const now = performance.now();
      if (now - started < PATIENCE_MS || now - shown < (stderr.isTTY ? TERMINAL_MS : LOG_MS)) return;
      shown = now;
      const seconds = (now - started) / 1000;
      const rate = `${documents.toLocaleString('en-US')} articles, ${(documents / seconds).toFixed(1)}/s`;
      const share = total ? Math.min(1, done / total) : undefined;
      const rest = share
        ? `, ${Math.floor(share * 100)} %, ${duration((seconds / share) * (1 - share))} left`
        : '';
      stderr.write(stderr.isTTY ? `\r\x1b[K${rate}${rest}` : `${rate}${rest}\n`);
      onScreen = stderr.isTTY;
    },
    finish: () => {
      if (onScreen) stderr.write('\r\x1b[K');
    },
  };
}

export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
