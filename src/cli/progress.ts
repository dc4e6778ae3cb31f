/**
 * Progress of long work on stderr: how much is done, how fast, and when it will end. One line that renews itself
 * on a terminal, one line every ten seconds elsewhere, nothing for work that ends at once.
 */
export interface Progress {
  /** `share` of all that is to be done, in [0, 1], where that is known; `count` of things done. */
  readonly advance: (share: number | undefined, count: number) => void;
  /** What is waited for when nothing can be counted. */
  readonly note: (text: string) => void;
  readonly finish: () => void;
}

const QUIET: Progress = { advance: () => undefined, note: () => undefined, finish: () => undefined };

/** Nothing is shown before this: most runs on a few articles are over by then. */
const PATIENCE_MS = 2_000;
const TERMINAL_MS = 200;
const LOG_MS = 10_000;

/** `things` that are counted: `articles`. */
export function startProgress(things: string, quiet: boolean): Progress {
  if (quiet) return QUIET;
  const { stderr } = process;
  const started = performance.now();
  let shown = 0;
  let onScreen = false;
  const show = (textAt: (seconds: number) => string) => {
    const now = performance.now();
    if (now - started < PATIENCE_MS || now - shown < (stderr.isTTY ? TERMINAL_MS : LOG_MS)) return;
    shown = now;
    const text = textAt((now - started) / 1000);
    stderr.write(stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
    onScreen = stderr.isTTY;
  };
  return {
    advance: (share, count) =>
      show(seconds => {
        const rate = `${count.toLocaleString('en-US')} ${things}, ${(count / seconds).toFixed(1)}/s`;
        const whole = share && Math.min(1, share);
        const rest = whole
          ? `, ${Math.floor(whole * 100)} %, ${duration((seconds / whole) * (1 - whole))} left`
          : '';
        return rate + rest;
      }),
    note: text => show(() => text),
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
