import { backupBackOff, isBackupDue } from '../domain/backup';
import type { Office } from './office';

/** Where nightly backups are made, outside of this process. */
export interface Backups {
  /** Names of those that are there. */
  names(): Promise<string[]>;
  /** Resolves when one was made and checked, with what there is to say about it. */
  make(at: Date): Promise<string>;
}

export interface NightlyBackup {
  /** Starts one when none was made since the last 02:00, and does not wait for it. */
  run(office: Office, now: Date): Promise<void>;
  /** Resolves when none is under way. */
  rest(): Promise<void>;
}

/** What is told about each try. */
export interface Tell {
  made(said: string): void;
  failed(error: unknown, nextAt: Date): void;
}

/** A start has enough to do, and who starts may be about to restore. */
const AFTER_START_MS = 2 * 60_000;

/** For this long another process leaves it to the one that has begun. */
const TURN_MS = 15 * 60_000;
const TURN = 'nightlyBackup';

/** Asks at every beat whether a backup is due. One that failed is tried again, each time after a longer pause. */
export function nightlyBackup(backups: Backups, tell: Tell): NightlyBackup {
  let underWay: Promise<void> | null = null;
  let starting = false;
  let failures = 0;
  let notBefore: Date | null = null;

  async function attempt(office: Office, holder: string, now: Date): Promise<void> {
    try {
      tell.made(await backups.make(now));
      failures = 0;
    } catch (error) {
      failures += 1;
      notBefore = new Date(now.getTime() + backupBackOff(failures));
      tell.failed(error, notBefore);
    }
    // A turn that cannot be given back ends by itself.
    await office.store.marks.endTurn(TURN, holder).catch(() => undefined);
    underWay = null;
  }

  async function start(office: Office, now: Date): Promise<void> {
    if (!isBackupDue(await backups.names(), now, office.calendar.zone)) return;
    const holder = office.newId();
    const until = new Date(now.getTime() + TURN_MS);
    if (await office.store.marks.takeTurn(TURN, holder, now, until)) underWay = attempt(office, holder, now);
  }

  return {
    async run(office, now) {
      notBefore ??= new Date(now.getTime() + AFTER_START_MS);
      if (starting || underWay || now < notBefore) return;
      starting = true;
      await start(office, now).finally(() => {
        starting = false;
      });
    },
    async rest() {
      await underWay;
    },
  };
}
