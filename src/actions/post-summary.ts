import { addWorkingDays, type Calendar, isWorkingDay } from '../domain/calendar';
import { type Day, dayOf, instantOf } from '../domain/day';
import type { Message } from '../domain/message';
import { isOpen } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { OFFICE, type Seat } from '../domain/seat';
import type { Group } from '../store/groups';
import type { Chat } from './link-group';
import type { Office } from './office';
import { type CampaignStanding, standingOfCampaigns } from './standing-of-campaigns';

/** Local times: the summary of the day belongs to its afternoon; after the evening nobody reads it any more. */
const SUMMARY_AT = '16:30';
const TOO_LATE = '18:00';

const officeEyes: Seat[] = [{ unit: OFFICE, duty: 'officer' }];

/**
 * The day's summary for every linked group, once, when something is due or has changed since the last one. A day without
 * news is noted as told: the figures are drawn up once a day, not at every beat of the afternoon.
 */
export async function postDailySummaries(office: Office, now: Date): Promise<void> {
  const { store, calendar } = office;
  const today = dayOf(now, calendar.zone);
  if (!isWorkingDay(calendar, today) || !between(now, today, calendar)) return;
  const untold: Group[] = [];
  for (const group of await store.groups.linked())
    if (!(await store.notices.exists(dailyId(group, today)))) untold.push(group);
  if (untold.length === 0) return;
  const standings = await standingOfCampaigns(office, officeEyes, now);
  const figures = figuresOf(standings);
  const due = dueNow(standings, today, calendar);
  for (const group of untold) {
    const last = await store.notices.last(`summary:${group.id}`);
    const news = due || figures !== (last?.facts.figures ?? '[]');
    await post(office, group, { id: dailyId(group, today), figures, now, silent: !news });
  }
}

function dailyId({ id }: Group, today: Day): string {
  return `summary:${id}:${today}`;
}

export interface Asked {
  /** Names the asking: asked again by the same name, it is posted once. */
  id: string;
  /** The group it is asked in, which alone gets it; null when asked in private, for every linked group. */
  chat: Chat | null;
}

/** The same at once, because somebody asked. Returns the titles of the groups it goes to. */
export async function postSummaryNow(
  office: Office,
  { id, chat }: Asked,
  now: Date,
): Promise<Outcome<string[]>> {
  const linked = await office.store.groups.linked();
  const groups = linked.filter(
    ({ channel, chatId }) => chat === null || (channel === chat.channel && chatId === chat.chatId),
  );
  if (groups.length === 0) return refuse(chat === null ? 'summary.noGroup' : 'group.notLinked');
  const standings = await standingOfCampaigns(office, officeEyes, now);
  if (standings.length === 0) return refuse('summary.nothing');
  const figures = figuresOf(standings);
  for (const group of groups) await post(office, group, { id: `summary:${group.id}:${id}`, figures, now });
  return done(groups.map(({ title }) => title));
}

async function post(
  office: Office,
  group: Group,
  { id, figures, now, silent = false }: { id: string; figures: string; now: Date; silent?: boolean },
): Promise<void> {
  const message: Message = {
    key: id,
    to: { kind: 'group', chat: group.id },
    template: 'summary',
    params: {},
    notBefore: now,
    expiresAt: instantOf(dayOf(now, office.calendar.zone), '23:59', office.calendar.zone),
  };
  await office.store.notices.give({
    id,
    kind: `summary:${group.id}`,
    at: now,
    facts: { figures },
    messages: silent ? [] : [message],
  });
}

function between(now: Date, today: Day, { zone }: Calendar): boolean {
  return now >= instantOf(today, SUMMARY_AT, zone) && now < instantOf(today, TOO_LATE, zone);
}

/** Something open is to be sent today or by the next working day, or is being waited for past its day. */
function dueNow(standings: readonly CampaignStanding[], today: Day, calendar: Calendar): boolean {
  const tomorrow = addWorkingDays(calendar, today, 1);
  return standings.some(({ current }) =>
    current.some(
      (obligation) =>
        isOpen(obligation) &&
        obligation.deadline.aimDay <= tomorrow &&
        today <= addWorkingDays(calendar, obligation.deadline.lateAfter, 1),
    ),
  );
}

/** The figures as one string: equal strings, nothing new to say. */
function figuresOf(standings: readonly CampaignStanding[]): string {
  return JSON.stringify(standings.map(({ campaign, standing }) => [campaign.id, standing]));
}
