import { IANAZone } from 'luxon';

/** Offsets change on minutes; within one whole hour a zone changes its offset at most once. */
const HOUR = 3_600_000;
/** Some years of hours for each zone; asked for more, it forgets and starts again. */
const MOST_REMEMBERED = 50_000;

interface Known {
  zone: IANAZone;
  /** By hour since 1970: the offset in milliseconds, null for an hour in which it changes. */
  hours: Map<number, number | null>;
}

const zones = new Map<string, Known>();

/**
 * How far a zone is ahead of UTC at an instant, both in milliseconds. The platform is asked once for each hour: asking
 * it costs some 10 µs, which is most of what reckoning with days costs. NaN for a zone that does not exist.
 */
export function zoneOffset(zone: string, instant: number): number {
  const known = zones.get(zone) ?? open(zone);
  const hour = Math.floor(instant / HOUR);
  const remembered = known.hours.get(hour);
  if (typeof remembered === 'number') return remembered;
  if (remembered === null) return offsetOf(known.zone, instant);
  if (known.hours.size >= MOST_REMEMBERED) known.hours.clear();
  const [begin, end] = [offsetOf(known.zone, hour * HOUR), offsetOf(known.zone, (hour + 1) * HOUR - 1)];
  known.hours.set(hour, begin === end ? begin : null);
  return begin === end ? begin : offsetOf(known.zone, instant);
}

function open(name: string): Known {
  const known = { zone: IANAZone.create(name), hours: new Map<number, number | null>() };
  if (known.zone.isValid) zones.set(name, known);
  return known;
}

function offsetOf(zone: IANAZone, instant: number): number {
  return zone.offset(instant) * 60_000;
}
