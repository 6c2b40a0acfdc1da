import { addWorkingDays, type Calendar } from '../domain/calendar';
import { type Day, dayOf, instantOf } from '../domain/day';
import { isOpen, type Obligation } from '../domain/obligation';
import { outsideQuietHours } from '../domain/quiet-hours';
import { OFFICE, type Seat, seatKey } from '../domain/seat';
import type { Standing } from '../domain/standing';
import { firstWorkingDayOfWeek } from '../domain/week';
import type { Office } from './office';
import { type CampaignStanding, standingOfCampaigns } from './standing-of-campaigns';

const DIGEST_AT = '07:30';
/** Working days after which an overdue report, or one nobody has reviewed, is a matter for a leader. */
const LONG_OVERDUE = 5;
const LONG_UNREVIEWED = 5;

const leader: Seat = { unit: OFFICE, duty: 'leader' };

/** One campaign of the digest: figures of this week and of the last digest, and what waits for a decision. */
export interface DigestRow {
  campaign: string;
  title: string;
  standing: Standing;
  /** Null in the first digest that has the campaign. */
  before: Standing | null;
  longOverdue: number;
  unreviewed: number;
}

/**
 * The leaders' digest, once a week, from 07:30 of its first working day. A week that was missed then is told as soon as
 * the program is back within it.
 */
export async function sendDigest(office: Office, now: Date): Promise<void> {
  const { store, calendar } = office;
  const today = dayOf(now, calendar.zone);
  const first = firstWorkingDayOfWeek(calendar, today);
  if (first === null || now < instantOf(first, DIGEST_AT, calendar.zone)) return;
  const id = `digest:${first}`;
  if (outsideQuietHours(now, calendar) > now || (await store.notices.exists(id))) return;
  const rows = await rowsOf(office, now);
  if (rows.length === 0) return;
  await store.notices.give({
    id,
    kind: 'digest',
    at: now,
    facts: { rows },
    messages: [
      {
        key: id,
        to: { kind: 'seats', seats: [seatKey(leader)] },
        template: 'digest',
        params: { rows, at: now.toISOString() },
        notBefore: now,
        expiresAt: null,
      },
    ],
  });
}

async function rowsOf(office: Office, now: Date): Promise<DigestRow[]> {
  const last = await office.store.notices.last('digest');
  const before = new Map(
    ((last?.facts.rows ?? []) as DigestRow[]).map((row) => [row.campaign, row.standing]),
  );
  const today = dayOf(now, office.calendar.zone);
  const standings = await standingOfCampaigns(office, [leader], now);
  return standings.map((item) => digestRow(item, before, today, office.calendar));
}

function digestRow(
  { campaign, standing, current, earlier }: CampaignStanding,
  before: Map<string, Standing>,
  today: Day,
  calendar: Calendar,
): DigestRow {
  const all = [...current, ...earlier];
  const overdueBy = (obligation: Obligation) =>
    isOpen(obligation) && addWorkingDays(calendar, obligation.deadline.lateAfter, LONG_OVERDUE) <= today;
  const waiting = (obligation: Obligation) =>
    obligation.state === 'submitted' && waitsLong(obligation, today, calendar);
  return {
    campaign: campaign.id,
    title: campaign.title,
    standing,
    before: before.get(campaign.id) ?? null,
    longOverdue: all.filter(overdueBy).length,
    unreviewed: all.filter(waiting).length,
  };
}

function waitsLong({ submissions }: Obligation, today: Day, calendar: Calendar): boolean {
  const last = submissions.at(-1);
  if (!last) return false;
  return addWorkingDays(calendar, dayOf(last.at, calendar.zone), LONG_UNREVIEWED) <= today;
}
