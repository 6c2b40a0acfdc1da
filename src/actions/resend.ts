import { type Delivery, queuedRow } from '../domain/delivery';
import { done, type Outcome, refuse } from '../domain/refusal';
import { failedByReference } from './failed-reference';
import type { Office } from './office';
import { type Obstacle, routeFailed } from './route-failed';
import { worksOnFailed } from './works-on-failed';

/** Whether a row has still something to say to whom it is for, as the facts stand. */
export type StillSays = (row: Delivery, now: Date) => Promise<boolean>;

export interface Resending {
  /** Id of the person who wants it. */
  by: string;
  stillSays: StillSays;
}

export type Fate = 'sent' | 'meanwhile' | 'moot' | Obstacle;

/**
 * Has one dead letter sent again: by its own row, with what happened to it before, or by new rows for those who are to
 * hear it now. Done twice at once, it is sent once.
 */
export async function resend(
  office: Office,
  { reference, ...resending }: Resending & { reference: string },
  now: Date,
): Promise<Outcome<null>> {
  if (!(await worksOnFailed(office, resending.by, now))) return refuse('failed.refusal.mayNot');
  const row = await failedByReference(office, reference);
  const fate = row ? await sendAgain(office, row, resending, now) : 'meanwhile';
  return fate === 'sent' ? done(null) : refuse(`failed.refusal.${fate}`);
}

/** So many at most are looked at in one go; what is left is said. */
const MOST = 2_000;
const PAGE = 200;
/** Nothing is worth saying longer. */
const OLDEST_MS = 31 * 86_400_000;

export interface Resent {
  fates: Partial<Record<Fate, number>>;
  /** There were more than can be looked at in one go. */
  more: boolean;
}

/** The same with all that were given up until a moment: what fails again after it was asked is not asked for. */
export async function resendAll(
  office: Office,
  { until, ...resending }: Resending & { until: Date },
  now: Date,
): Promise<Outcome<Resent>> {
  if (!(await worksOnFailed(office, resending.by, now))) return refuse('failed.refusal.mayNot');
  const { deliveries } = office.store;
  const from = new Date(now.getTime() - OLDEST_MS);
  const fates: Resent['fates'] = {};
  let left = 0;
  for (let tried = 0; tried < MOST; ) {
    const rows = await deliveries.failedBetween(from, until, PAGE, left);
    if (rows.length === 0) return done({ fates, more: false });
    tried += rows.length;
    for (const row of rows) {
      const fate = await sendAgain(office, row, resending, now);
      fates[fate] = (fates[fate] ?? 0) + 1;
      if (!gone.includes(fate)) left += 1;
    }
  }
  return done({ fates, more: true });
}

/** What is in the list no longer. */
const gone: readonly Fate[] = ['sent', 'meanwhile', 'told'];

async function sendAgain(
  office: Office,
  row: Delivery,
  { by, stillSays }: Resending,
  now: Date,
): Promise<Fate> {
  const { deliveries } = office.store;
  const route = await routeFailed(office, row, now);
  const again = { at: now, by, after: row.outcome };
  if (route.kind === 'shut') {
    if (route.why === 'told') await deliveries.replace(row, again);
    return route.why;
  }
  const rows = route.targets.map((target) => queuedRow(row.message, target, now));
  const told: Delivery[] = [];
  for (const one of rows) if (await stillSays(one, now)) told.push(one);
  if (told.length === 0) return 'moot';
  if (told.some(({ id }) => id === row.id))
    return (await deliveries.revive(row, again)) ? 'sent' : 'meanwhile';
  // The new rows first: cut short here, it is in the list still, and leaves it when somebody asks again.
  await deliveries.enqueue(told);
  return (await deliveries.replace(row, again)) ? 'sent' : 'meanwhile';
}
