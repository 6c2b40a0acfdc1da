import { performance } from 'node:perf_hooks';
import type { Office } from '../../../src/actions/office';
import { built } from '../dispatch/built';
import { calendar, DAY_AFTER, DAYS, DUE, MONDAY, ZONE } from './days';
import { type Kind, kinds, type Measured } from './kinds';
import { countRows } from './rows';

const { instantOf } = built<typeof import('../../../src/domain/day')>('src/domain/day');
const { planNudges } = built<typeof import('../../../src/domain/nudge')>('src/domain/nudge');
const { ladderOf } = built<typeof import('../../../src/domain/campaign')>('src/domain/campaign');
const { runJobs } = built<typeof import('../../../jobs/run')>('jobs/run');
const { createLog } = built<typeof import('../../../src/log')>('src/log');

const beats: ReadonlyArray<{ kind: Kind; at: readonly string[] }> = [
  { kind: 'first of the day', at: ['07:05'] },
  { kind: 'digest', at: ['07:30'] },
  { kind: 'nothing due', at: ['07:40', '07:41', '07:42'] },
  { kind: '500 due', at: ['08:00'] },
  { kind: 'nothing due', at: ['08:01', '11:00'] },
  { kind: 'summary', at: ['16:30'] },
  { kind: 'after the summary', at: ['16:31', '16:32'] },
];

/** Every beat of the days with what it cost; then the same question asked of all obligations one after another. */
export async function measure(office: Office): Promise<Map<Kind, Measured[]>> {
  const rows = countRows();
  const measured = new Map<Kind, Measured[]>(kinds.map((kind) => [kind, []]));
  const timed = async (kind: Kind, act: () => Promise<void>) => {
    const before = { ...rows };
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await act();
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    measured.get(kind)?.push({
      ...{ ms, cpuMs: (user + system) / 1000 },
      lookedAt: rows.lookedAt - before.lookedAt,
      handedOver: rows.handedOver - before.handedOver,
    });
  };
  const log = createLog('error');
  for (const day of DAYS)
    for (const { kind, at } of beats)
      for (const time of at) {
        // The week's digest is of its first working day alone.
        if (kind === 'digest' && day !== MONDAY) continue;
        const now = instantOf(day, time, ZONE);
        const due = await office.store.obligations.withRungDue(now);
        if (due.length !== (kind === '500 due' ? DUE : 0))
          throw new Error(`${due.length} are due at ${day} ${time}`);
        await timed(kind, () => runJobs(office, now, log));
      }
  const next = instantOf(DAY_AFTER, '07:05', ZONE);
  await office.store.campaigns.planAllAgain();
  await timed('first of the day, register changed', () => runJobs(office, next, log));
  await timed('scan of all', () => scan(office));
  return measured;
}

/** What a heartbeat without an index has to do: it asks every obligation there is. */
async function scan({ store }: Office): Promise<void> {
  const now = instantOf(DAYS[0], '08:00', ZONE);
  let wanted = 0;
  for (const campaign of await store.campaigns.all()) {
    const ladders = new Map(campaign.requirements.map((one) => [one.id, ladderOf(campaign, one)]));
    for (const obligation of await store.obligations.ofCampaigns([campaign.id])) {
      const ladder = ladders.get(obligation.requirement);
      if (ladder) wanted += planNudges(obligation, ladder, now, calendar).say.length;
    }
  }
  if (wanted > 0) throw new Error(`${wanted} reminders were forgotten`);
}
