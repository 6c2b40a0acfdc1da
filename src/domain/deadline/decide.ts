import { addDays, weekday } from '../day';
import { decideDay, decideDayOfMonth, decideQuarterDay, decideTwoDays } from './decide-day';
import { decideSpan } from './decide-span';
import { type Decision, fromReference, onlyOnce, type Seen } from './decision';
import type { Named } from './facts';

/** Puts the facts together; null when they contradict each other or name nothing. */
export function decide(seen: Seen): Decision | null {
  const { named, weekday: said, count } = seen.facts;
  const onWeekday = decideWeekday(seen);
  const decision = named ? decideNamed(seen, named) : onWeekday;
  if (named && said && !agree(seen, decision, onWeekday)) return null;
  return count ? decideCount(seen, decision) : decision;
}

function decideNamed(seen: Seen, named: Named): Decision | null {
  switch (named.kind) {
    case 'day':
      return decideDay(seen, named);
    case 'dayOfMonth':
      return decideDayOfMonth(seen, named);
    case 'quarterDay':
      return decideQuarterDay(seen, named);
    case 'twoDays':
      return decideTwoDays(seen, named);
    case 'lastMonthDay':
      return {
        on: { at: 'lastMonth', day: named.day },
        recurrence: seen.facts.recurrence ?? null,
        assumed: [],
      };
    case 'afterData': {
      const { count, unit } = named;
      return { on: { at: 'afterData', count, unit }, recurrence: seen.facts.recurrence ?? null, assumed: [] };
    }
    case 'inDays':
      return onlyOnce(seen, addDays(seen.reference, named.days), fromReference(seen));
    default:
      return decideSpan(seen, named);
  }
}

function decideWeekday(seen: Seen): Decision | null {
  const { weekday: said, week } = seen.facts;
  if (!said) return null;
  const today = weekday(seen.reference);
  const ahead = week ? said - today + (week === 'next' ? 7 : 0) : (said - today + 7) % 7;
  return onlyOnce(seen, addDays(seen.reference, ahead), fromReference(seen));
}

/** Counted from the day said, or from the reference day. */
function decideCount(seen: Seen, start: Decision | null): Decision | null {
  const { count, recurrence } = seen.facts;
  if (!count || recurrence || (seen.facts.named && !start) || (start && start.on.at !== 'date')) return null;
  const from = start?.on.at === 'date' ? start.on.day : seen.reference;
  return {
    on: { at: 'counted', from, ...count },
    recurrence: null,
    assumed: start?.assumed ?? fromReference(seen),
  };
}

/** A weekday beside a date must be that date's, and in the week said. */
function agree({ facts }: Seen, decision: Decision | null, onWeekday: Decision | null): boolean {
  if (decision?.on.at !== 'date' || onWeekday?.on.at !== 'date') return false;
  return facts.week ? decision.on.day === onWeekday.on.day : weekday(decision.on.day) === facts.weekday;
}
