import type { Logger } from './log';

/** Longest that what is in flight may take to end. */
const PATIENCE_MS = 20_000;

/** On SIGTERM or SIGINT: ends in good order and exits 0; a second signal, or too long a wait, exits at once. */
export function onSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop in good order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
