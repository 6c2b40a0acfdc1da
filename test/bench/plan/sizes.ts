export const SIZES = [10_000, 100_000, 1_000_000] as const;

/** How an office of so many obligations is made up. */
export interface Make {
  /** Campaigns of years gone by: twelve reports of each unit. */
  past: number;
  /** Campaigns under way whose next reminder is months away: one report of each unit. */
  running: number;
}

/** Units that report in every campaign. */
export const UNITS = 500;
const OF_PAST = 12 * UNITS;

/** Beside what is due on the days (`due`): four fifths of the rest are history. */
export function makeOf(size: number, due: number): Make {
  const rest = size - due;
  const past = Math.round((rest * 0.8) / OF_PAST);
  return { past, running: Math.round((rest - past * OF_PAST) / UNITS) };
}
