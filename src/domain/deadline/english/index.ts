import type { Weekday } from '../../day';
import type { Recurrence } from '../../period';
import type { Grammar, Phrase } from '../facts';
import { clockTime, timeOf } from '../numerals';
import { dates, dayPhrases, looseDays } from './days';
import { counted, ends } from './ends';
import { spanPhrases } from './spans';

const spokenTime: Phrase = {
  pattern: /\b(?<hour>\d{1,2})(?::(?<minute>\d{2}))? ?(?<half>am|pm)\b/,
  read: ({ hour, minute, half }) => {
    if (Number(hour) < 1 || Number(hour) > 12) return null;
    return timeOf((Number(hour) % 12) + (half === 'pm' ? 12 : 0), Number(minute ?? 0));
  },
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const weekday: Phrase = {
  pattern: new RegExp(String.raw`\b(?<name>${weekdays.join('|')})(?: (?:of )?(?<week>this|next) week)?\b`),
  read: ({ name, week }) => ({
    weekday: (weekdays.indexOf(name ?? '') + 1) as Weekday,
    ...(week ? { week: week === 'this' ? ('this' as const) : ('next' as const) } : {}),
  }),
};

const cycles: Record<string, Exclude<Recurrence, 'once'>> = {
  'school year': 'schoolYearly',
  phase: 'perPhase',
  stage: 'perPhase',
  year: 'yearly',
  yearly: 'yearly',
  annually: 'yearly',
  quarter: 'quarterly',
  quarterly: 'quarterly',
  month: 'monthly',
  monthly: 'monthly',
};

const recurrence: Phrase = {
  pattern:
    /\b(?:(?:every|each) (?<cycle>school year|year|quarter|month|phase|stage)|(?<adverb>yearly|annually|quarterly|monthly))\b/,
  read: ({ cycle, adverb }) => {
    const found = cycles[cycle ?? adverb ?? ''];
    return found ? { recurrence: found } : null;
  },
};

const before: Phrase = { pattern: /\b(?:(?<!on or )before|prior to)\b/, read: () => ({ before: true }) };

/** The same rules in English; figures are read as Vietnamese offices write them, day first. */
export const english: Grammar = {
  phrases: [
    spokenTime,
    clockTime,
    ...counted,
    ...dayPhrases,
    ...ends,
    ...spanPhrases,
    weekday,
    recurrence,
    ...looseDays,
    before,
  ],
  dates,
  fillers:
    /\b(?:on or before|(?:no|not) later than|at the latest|not after|due|deadline|reports?|until|through|by|on|at|in|of|the|is|within|date)\b/g,
};
