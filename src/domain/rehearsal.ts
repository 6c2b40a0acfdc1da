import type { Calendar } from './calendar';
import type { Campaign } from './campaign';
import { type Day, dayOf, instantOf } from './day';
import { asked, opensOn } from './plan';
import type { Moment } from './rehearsal/moment';
import { nextDecision, openNow, remindNow, startPlay } from './rehearsal/play';
import { joins, type StandIn, standInsFor } from './rehearsal/stand-ins';
import type { Unit } from './unit';

export {
  countLines,
  linesOf,
  type Moment,
  messagesIn,
  type RehearsedItem,
  type RehearsedLine,
} from './rehearsal/moment';

export interface RehearsalInput {
  /** As it would be launched: `launchedAt` is the moment it is rehearsed for. */
  campaign: Campaign;
  /** The whole register. */
  units: readonly Unit[];
  calendar: Calendar;
}

/**
 * Every message the campaign will cause if nobody reports, in order of time. It is played, not reckoned: the rules that
 * open reports and remind of them are asked from one heartbeat at which they may decide anew to the next, with what they
 * said before. What other campaigns say to the same units is left out.
 */
export function rehearse(input: RehearsalInput): Moment[] {
  const { campaign, units, calendar } = input;
  const { launchedAt } = campaign;
  const launchDay = dayOf(launchedAt, calendar.zone);
  const standIns = standInsFor(campaign, units, launchDay);
  const openings = openingsOf(input, standIns, launchDay);
  const play = startPlay(campaign, calendar, standIns);
  openNow(play, launchedAt);
  for (let now: Date | null = nextBeat(launchedAt, 1); now !== null; ) {
    if (openings[0] && openings[0] <= now) {
      openNow(play, now);
      openings.shift();
    }
    remindNow(play, now);
    const next = earliest(nextDecision(play, now), openings[0] ?? null);
    now = next && nextBeat(next);
  }
  return play.moments.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The first heartbeats of the days on which something is opened after the launch, in order. */
function openingsOf({ campaign, calendar }: RehearsalInput, standIns: StandIn[], launchDay: Day): Date[] {
  const days = campaign.requirements.flatMap((requirement) =>
    asked(campaign, requirement, launchDay, calendar).map(opensOn),
  );
  days.push(...standIns.map(({ unit }) => joins(unit, launchDay) ?? launchDay));
  return [...new Set(days)]
    .filter((day) => day > launchDay)
    .sort()
    .map((day) => instantOf(day, '00:00', calendar.zone));
}

const BEAT_MS = 60_000;

/** The heartbeat beats at whole minutes: the first one at or after a moment, or, with `later`, after it. */
function nextBeat(moment: Date, later: 0 | 1 = 0): Date {
  return new Date(Math.ceil((moment.getTime() + later) / BEAT_MS) * BEAT_MS);
}

function earliest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}
