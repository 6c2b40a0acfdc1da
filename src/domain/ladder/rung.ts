export const ladderRecipients = ['focalPoint', 'head', 'office'] as const;
export type LadderRecipient = (typeof ladderRecipients)[number];

/** One moment at which seats are reminded. */
export interface Rung {
  /** Unique in its ladder: `T-7`, `T0`, `T+3`, `80%`, `T0@14:00`. */
  id: string;
  /**
   * Days before (negative) or after the deadline; of `windowShare` how much of the time between the opening of the
   * obligation and the day to aim at has gone by, in percent (1–99).
   */
  offset: number;
  unit: 'workingDays' | 'calendarDays' | 'windowShare';
  /** `HH:mm`, local time. */
  at: string;
  to: LadderRecipient[];
}

/** When, whom and how often a campaign or a requirement reminds. JSON only: it is stored. */
export interface Ladder {
  /** The name it was chosen by; `custom` when its rungs were typed. */
  profile: 'light' | 'standard' | 'firm' | 'urgent' | 'custom';
  rungs: Rung[];
  /** Why it may speak at night and on days of rest (hỏa tốc), in the officer's words; null for every other ladder. */
  urgent: string | null;
  /** Least time between two reminders of one obligation to one seat. */
  gapHours: number;
  /** How many reminders of one obligation a seat gets at most. */
  most: number;
}

/** `hour` is named where it is not the usual one of the ladder. */
export function rungId({ offset, unit }: Pick<Rung, 'offset' | 'unit'>, hour?: string): string {
  const calendarDays = unit === 'calendarDays' ? 'd' : '';
  const place = unit === 'windowShare' ? `${offset}%` : `T${offset > 0 ? '+' : ''}${offset}${calendarDays}`;
  return hour === undefined ? place : `${place}@${hour}`;
}
