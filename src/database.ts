import type { Clock } from './clock';
import type { Role } from './embedded/ownership/holder';
import type { Logger } from './log';

export interface Database {
  uri: string;
  close(): Promise<void>;
}

/** Exit code of a process whose store went with another process: whoever watches over it starts it again. */
const LOST = 1;

/**
 * The server that the configuration names, else the embedded store in the data folder. `role` says how long the process
 * means to stay: a bot waits for a short command to end, and says so in the log.
 */
export async function openDatabase(
  config: { mongodbUri: string | null; dataDir: string },
  { clock, log, role }: { clock: Clock; log: Logger; role: Role },
): Promise<Database> {
  if (config.mongodbUri !== null) return { uri: config.mongodbUri, close: async () => undefined };
  const embedded = await import('./embedded/open.js');
  return embedded.openStore({
    dataDir: config.dataDir,
    now: () => clock.now(),
    role,
    log: (message) => log.info(message),
    onLost: () => {
      // A short command fails with what it was doing, and says so itself.
      if (role === 'command') return;
      log.error('the process that had the store open has ended; this one ends too, to be started again');
      process.exit(LOST);
    },
  });
}
