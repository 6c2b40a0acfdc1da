import type { Resting } from '../deadline/explain';

/** The Labour Code of 2019 took effect on this day; the one of 2012 stood before it. */
const labourCode2019 = '2021-01-01';

export type RestBasis = 'weekend' | 'holiday2012' | 'holiday2019' | 'compensation2012' | 'compensation2019';

/**
 * What makes a day one of rest: Decision 188/1999/QĐ-TTg for weekends; Labour Code 2019 art. 112 and 111.3, or 2012
 * art. 115 for what lies before it. Null where the law alone does not say so: swapped days, and 24/11.
 */
export function restBasis({ day, rest: { kind, name } }: Resting): RestBasis | null {
  if (kind === 'weekend') return 'weekend';
  if (kind === 'swap' || name === 'cultureDay') return null;
  return `${kind}${day < labourCode2019 ? 2012 : 2019}`;
}
