import { type Ladder, type LadderRecipient, type Rung, rungId } from './rung';

/** The ladders an officer chooses by name. */
export const ladderProfiles = ['light', 'standard', 'firm'] as const;
export type ChosenProfile = (typeof ladderProfiles)[number];

const unitSeats: LadderRecipient[] = ['focalPoint', 'head'];
const everybody: LadderRecipient[] = [...unitSeats, 'office'];
const MORNING = '08:00';

function workingDay(offset: number, to: LadderRecipient[] = unitSeats): Rung {
  const rung = { offset, unit: 'workingDays' as const };
  return { id: rungId(rung), ...rung, at: MORNING, to: [...to] };
}

function share(offset: number): Rung {
  const rung = { offset, unit: 'windowShare' as const };
  return { id: rungId(rung), ...rung, at: MORNING, to: [...unitSeats] };
}

function calendarDay(offset: number, at: string, to: LadderRecipient[] = unitSeats): Rung {
  const rung = { offset, unit: 'calendarDays' as const };
  return { id: rungId(rung, at), ...rung, at, to: [...to] };
}

/** When 80 % of the time has gone by, on the day, and 3 working days after, then also to the office. */
const light: Rung[] = [share(80), workingDay(0), workingDay(3, everybody)];

/** 14, 7, 3 and 1 working days before and on the day; 1, 3 and 7 working days after, the last also to the office. */
const standard: Rung[] = [
  ...[-14, -7, -3, -1, 0, 1, 3].map((offset) => workingDay(offset)),
  workingDay(7, everybody),
];

/** Every other working day in the last two weeks; after the day the office hears from the third working day on. */
const firm: Rung[] = [
  ...[-20, -14, -10, -7, -5, -3, -2, -1, 0, 1, 2].map((offset) => workingDay(offset)),
  ...[3, 5, 7, 10].map((offset) => workingDay(offset, everybody)),
];

/** The day before, three times on the day, and each of the two days after it, counted in calendar days. */
const urgent: Rung[] = [
  calendarDay(-1, MORNING),
  calendarDay(-1, '14:00'),
  calendarDay(0, '07:00'),
  calendarDay(0, '11:00'),
  calendarDay(0, '15:00'),
  calendarDay(1, MORNING, everybody),
  calendarDay(2, MORNING, everybody),
];

export function profileLadder(profile: ChosenProfile): Ladder {
  const rungs = { light, standard, firm }[profile];
  return { profile, rungs: copied(rungs), urgent: null, gapHours: 12, most: 20 };
}

/** Hỏa tốc: an officer says why, and that is kept beside everything it says out of hours. */
export function urgentLadder(reason: string): Ladder {
  return { profile: 'urgent', rungs: copied(urgent), urgent: reason, gapHours: 2, most: 20 };
}

export const standardLadder: Ladder = profileLadder('standard');

function copied(rungs: readonly Rung[]): Rung[] {
  return rungs.map((rung) => ({ ...rung, to: [...rung.to] }));
}
