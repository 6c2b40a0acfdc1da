import type { Calendar } from '../domain/calendar';
import { type Day, dayOf, instantOf } from '../domain/day';
import { isLongOverdue, isLongUnreviewed, wasReceived } from '../domain/digest';
import type { Message } from '../domain/message';
import { isOpen, type Obligation } from '../domain/obligation';
import { outsideQuietHours } from '../domain/quiet-hours';
import { OFFICE, type Seat, seatKey } from '../domain/seat';
import type { Standing } from '../domain/standing';
import { firstWorkingDayOfWeek } from '../domain/week';
import type { Notice } from '../store/notices';
import type { Office } from './office';
import { type SeenCampaign, seenCampaigns } from './seen-campaigns';
import { standingOfCampaign } from './standing-of-campaigns';
import { vacantUnits } from './vacant-units';

const DIGEST_AT = '07:30';

const leader: Seat = { unit: OFFICE, duty: 'leader' };

/** One campaign of the digest: its figures, what has changed since the last digest, and what waits for a decision. */
export interface DigestRow {
  campaign: string;
  title: string;
  standing: Standing;
  /** Of the same reports, how many more are in than at the last digest; null when it did not have the campaign. */
  change: { since: Day; received: number } | null;
  longOverdue: number;
  unreviewed: number;
  /** Units that owe a report and have nobody who could be reminded. */
  vacant: number;
}

/**
 * The leaders' digest, once a week, from 07:30 of its first working day. A week that was missed then is told as soon as
 * the program is back within it. A week that began without campaigns is noted as told.
 */
export async function sendDigest(office: Office, now: Date): Promise<void> {
  const { store, calendar } = office;
  const first = firstWorkingDayOfWeek(calendar, dayOf(now, calendar.zone));
  if (first === null || now < instantOf(first, DIGEST_AT, calendar.zone)) return;
  const id = `digest:${first}`;
  if (outsideQuietHours(now, calendar) > now || (await store.notices.exists(id))) return;
  const rows = await rowsOf(office, now);
  await store.notices.give({
    id,
    kind: 'digest',
    at: now,
    facts: { campaigns: rows.map(({ campaign }) => campaign) },
    messages: rows.length > 0 ? [messageFor(id, rows, now)] : [],
  });
}

function messageFor(id: string, rows: DigestRow[], now: Date): Message {
  return {
    key: id,
    to: { kind: 'seats', seats: [seatKey(leader)] },
    template: 'digest',
    params: { rows, at: now.toISOString() },
    notBefore: now,
    expiresAt: null,
  };
}

async function rowsOf(office: Office, now: Date): Promise<DigestRow[]> {
  const last = await office.store.notices.last('digest');
  const { campaigns } = await seenCampaigns(office, [leader], now);
  const units = campaigns.flatMap(({ obligations }) => obligations.filter(isOpen).map(({ unit }) => unit));
  const vacant = await vacantUnits(office, units, now);
  return campaigns.map((seen) => digestRow(office, seen, { last, vacant, now }));
}

interface Context {
  last: Notice | null;
  vacant: ReadonlySet<string>;
  now: Date;
}

function digestRow(office: Office, seen: SeenCampaign, { last, vacant, now }: Context): DigestRow {
  const { calendar } = office;
  const { campaign, obligations } = seen;
  const { standing, current } = standingOfCampaign(office, seen, now);
  const today = dayOf(now, calendar.zone);
  const told = last && (last.facts.campaigns as string[]).includes(campaign.id) ? last.at : null;
  return {
    campaign: campaign.id,
    title: campaign.title,
    standing,
    change: told && changeBetween(told, now, current, calendar),
    longOverdue: obligations.filter((obligation) => isLongOverdue(obligation, today, calendar)).length,
    unreviewed: obligations.filter((obligation) => isLongUnreviewed(obligation, today, calendar)).length,
    vacant: new Set(obligations.filter((one) => isOpen(one) && vacant.has(one.unit)).map(({ unit }) => unit))
      .size,
  };
}

/** From the history of the very reports that are shown: the last digest may have shown those of another period. */
function changeBetween(then: Date, now: Date, shown: readonly Obligation[], { zone }: Calendar) {
  const receivedBy = (at: Date) => shown.filter((obligation) => wasReceived(obligation, at)).length;
  return { since: dayOf(then, zone), received: receivedBy(now) - receivedBy(then) };
}
