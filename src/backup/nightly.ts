import { type NightlyBackup, nightlyBackup } from '../actions/nightly-backup';
import type { Config } from '../config';
import type { Logger } from '../log';
import { type Child, startBackupProgram } from './nightly-child';
import { backupsIn } from './shelf';

export interface Nightly extends NightlyBackup {
  /** Ends the one under way, if any: what it wrote so far is swept by the next. */
  stop(): Promise<void>;
}

/** The nightly backup of this configuration; null when it asks for none. */
export function openNightly({ backup }: Config, log: Logger): Nightly | null {
  if (!backup.nightly) return null;
  let child: Child | null = null;
  const nightly = nightlyBackup(
    {
      names: () => backupsIn(backup.folder),
      make(at) {
        child = startBackupProgram(at);
        return child.done;
      },
    },
    {
      made: (said) => log.info({ said }, 'the nightly backup is made and checked'),
      failed: (error, nextAt) => log.error({ err: error, nextAt }, 'the nightly backup failed'),
    },
  );
  return {
    ...nightly,
    async stop() {
      child?.stop();
      await nightly.rest();
    },
  };
}
