import type { Recurrence } from '../period';
import type { Facts, Groups } from './facts';
import { named, unitOf } from './numerals';

const cycles: Record<string, Recurrence> = {
  thang: 'monthly',
  month: 'monthly',
  nam: 'yearly',
  year: 'yearly',
};

/**
 * The end of a period that is named and not dated, or days counted from it. Groups: `phase`, `campaign`, `quarter` for
 * what ends, `unit` for a month or year; none of them for any period; `count` and `working` where days are counted.
 */
export function readEnd({ phase, campaign, quarter, unit, count, working }: Groups): Partial<Facts> | null {
  const cycle = phase ? 'perPhase' : campaign ? 'once' : quarter ? 'quarterly' : cycles[unit ?? ''];
  return named({
    kind: 'end',
    ...(cycle ? { cycle } : {}),
    ...(count === undefined ? {} : { count: Number(count), unit: unitOf(working) }),
  });
}
