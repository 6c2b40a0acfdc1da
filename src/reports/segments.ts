import type { Standing } from '../domain/standing';

export const segmentNames = ['onTime', 'late', 'returned', 'waiting', 'overdue'] as const;
export type SegmentName = (typeof segmentNames)[number];

export type Counts = Pick<
  Standing,
  'expected' | 'received' | 'onTime' | 'late' | 'returned' | 'missing' | 'overdue'
>;
export type Segments = Record<SegmentName, number>;

/**
 * Splits what is expected into parts that do not overlap: `waiting` is missing and not yet due, and what is overdue is
 * taken out of the missing first, then out of the returned (a standing does not say which of the two is overdue).
 */
export function segmentsOf(counts: Counts): Segments {
  const overdueMissing = Math.min(counts.missing, counts.overdue);
  return {
    onTime: counts.onTime,
    late: counts.late,
    returned: counts.returned - (counts.overdue - overdueMissing),
    waiting: counts.missing - overdueMissing,
    overdue: counts.overdue,
  };
}

/**
 * Shares of a bar, 0–1 each and 1 together: proportional, but no part that has anything in it is narrower than
 * `least`, so that a single late unit among three hundred can be seen and its figure read.
 */
export function sharesOf(segments: Segments, least: number): Segments {
  const total = segmentNames.reduce((sum, name) => sum + segments[name], 0);
  const share = (name: SegmentName) => (total === 0 ? 0 : segments[name] / total);
  const narrow = segmentNames.filter((name) => segments[name] > 0 && share(name) < least);
  const wide = segmentNames.filter((name) => !narrow.includes(name));
  const taken = wide.reduce((sum, name) => sum + share(name), 0);
  const scale = taken === 0 ? 0 : (1 - narrow.length * least) / taken;
  const entries = segmentNames.map((name) => [name, narrow.includes(name) ? least : share(name) * scale]);
  return Object.fromEntries(entries) as Segments;
}
