/** How a job is asked about: how often at first, the longest pause, and how to stop asking. */
export interface PollSettings {
  readonly everyMs?: number;
  readonly longestMs?: number;
  readonly signal: AbortSignal;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The pause before the next question: grows by half each time up to the longest. */
export function nextPause(previousMs: number, longestMs: number): number {
  return Math.min(longestMs, Math.round(previousMs * 1.5));
}

/**
 * Asks for the state of a job until it is done, giving each state to `seen`. Ends quietly when the signal is aborted; an
 * error of `read` ends it with that error.
 */
export async function pollUntil<T>(
  read: () => Promise<T>,
  isDone: (state: T) => boolean,
  seen: (state: T) => void,
  settings: PollSettings,
): Promise<void> {
  const { everyMs = 1000, longestMs = 5000, signal, wait = pause } = settings;
  let delay = everyMs;
  while (!signal.aborted) {
    const state = await read();
    if (signal.aborted) return;
    seen(state);
    if (isDone(state)) return;
    await wait(delay, signal);
    delay = nextPause(delay, longestMs);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
