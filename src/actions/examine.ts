import type { Vitals } from '../domain/alarm';
import { newestBackup } from '../domain/backup';
import type { Delivery } from '../domain/delivery';
import type { Office } from './office';

/** What lies outside of the store: the process, its disk and its line to the platforms. */
export interface Surroundings {
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number;
  /** For how long each channel has failed whenever it was tried, in milliseconds; 0 while it answers. */
  channels(): Vitals['channels'];
  disk(): Promise<Vitals['disk']>;
  /** Names of the backups that are there; null where the program makes none. */
  backups: (() => Promise<string[]>) | null;
  /** What runs at every beat. */
  jobs: readonly string[];
}

const DAY_MS = 86_400_000;
/** As many as anybody wants to hear of. */
const MOST_REFUSED = 500;

/** Given up without having been wrong: nobody holds the seat, or it was told at another address. */
const harmless = ['nobody', 'elsewhere'];

/** What was never done is counted from when this process began to look. */
export async function examine(
  office: Office,
  surroundings: Surroundings,
  { now, startedAt }: { now: Date; startedAt: Date },
): Promise<Vitals> {
  const { deliveries, jobRuns } = office.store;
  const since = (at: Date | null | undefined) => now.getTime() - (at ?? startedAt).getTime();
  const waiting = await deliveries.waitingSince(now);
  const successes = await jobRuns.lastSuccesses();
  const backups = await surroundings.backups?.();
  return {
    outboxAge: waiting && since(waiting),
    channels: surroundings.channels(),
    disk: await surroundings.disk(),
    jobs: surroundings.jobs.map((job) => ({ job, quiet: since(successes.get(job)) })),
    backupAge: backups ? since(newestBackup(backups, office.calendar.zone)) : null,
    refused: await refused(office, new Date(now.getTime() - DAY_MS)),
  };
}

/** Alarms that did not arrive are not alarmed about, nor people who have left the chat: their address says so. */
async function refused({ store }: Office, since: Date): Promise<number> {
  const failed = (await store.deliveries.failedSince(since, MOST_REFUSED)).filter(
    ({ message, outcome }) => message.template !== 'alarm' && !harmless.includes(outcome ?? ''),
  );
  if (failed.length === 0) return 0;
  const persons = await store.people.byIds([
    ...new Set(failed.flatMap(({ person }) => (person === null ? [] : [person]))),
  ]);
  const good = new Set(
    persons.flatMap(({ addresses }) =>
      addresses
        .filter(({ unreachable }) => !unreachable)
        .map(({ channel, chatId }) => `${channel}:${chatId}`),
    ),
  );
  const linked = await store.groups.linked();
  for (const { channel, chatId } of linked) good.add(`${channel}:${chatId}`);
  return failed.filter((row) => good.has(address(row))).length;
}

function address({ channel, chatId }: Pick<Delivery, 'channel' | 'chatId'>): string {
  return `${channel}:${chatId}`;
}
