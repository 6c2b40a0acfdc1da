import type { Clock } from '../clock';
import { newestBackup } from '../domain/backup';
import type { Store } from '../store';
import { cached } from './cached';

/** What is counted in the store when somebody asks. Ages in seconds. */
export interface Figures {
  rows: Record<string, number>;
  oldestRow: number;
  obligations: Record<string, number>;
  jobs: ReadonlyMap<string, Date>;
  alarms: string[];
  backupAge: number | null;
}

export interface Sources {
  store: Store;
  clock: Clock;
  /** Names of the backups; null where the program makes none. */
  backups: (() => Promise<string[]>) | null;
  zone: string;
}

const OBLIGATIONS_MS = 30_000;
const OTHERS_MS = 1_000;

/** Counts for whoever asks, and not oftener than is good for the store. */
export function figuresOf(sources: Sources, elapsed: () => number): () => Promise<Figures> {
  const { store } = sources;
  const obligations = cached(() => store.obligations.countByState(), OBLIGATIONS_MS, elapsed);
  return cached(
    async () => ({ ...(await soon(sources)), obligations: await obligations() }),
    OTHERS_MS,
    elapsed,
  );
}

async function soon({ store, clock, backups, zone }: Sources): Promise<Omit<Figures, 'obligations'>> {
  const now = clock.now();
  const age = (at: Date | null) => (at ? Math.max(0, (now.getTime() - at.getTime()) / 1000) : 0);
  const names = await backups?.();
  const newest = names ? newestBackup(names, zone) : null;
  return {
    rows: { ...(await store.deliveries.depth()) },
    oldestRow: age(await store.deliveries.waitingSince(now)),
    jobs: await store.jobRuns.lastSuccesses(),
    alarms: await standing(store),
    backupAge: newest && age(newest),
  };
}

/** Ids of the alarms that stand. */
export async function standing(store: Store): Promise<string[]> {
  const episodes = await store.alarms.all();
  return episodes.filter(({ over }) => !over).map(({ id }) => id);
}
