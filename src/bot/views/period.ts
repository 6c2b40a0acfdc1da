import { partsOf } from '../../domain/day';
import type { Period } from '../../domain/period';
import type { Translate } from '../../i18n';
import { plainDay } from './deadline';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** A period as people name it: năm 2019, 6 tháng đầu năm 2026, Quý III/2026, tháng 03/2026, or the day it is due. */
export function periodText(t: Translate, { kind, key, from, to }: Period): string {
  const { year, month } = partsOf(from);
  const half = month <= 6 ? 'first' : 'second';
  switch (kind) {
    case 'once':
      return t('period.once', { day: plainDay(t, to) });
    case 'monthly':
      return t('period.monthly', { month: from.slice(5, 7), year });
    case 'quarterly':
      return t('period.quarterly', { quarter: roman[Math.floor((month - 1) / 3)] ?? '', year });
    case 'halfYearly':
      return t.data(`period.halfYearly.${half}`, { year });
    case 'nineMonthly':
      return t('period.nineMonthly', { year });
    case 'yearly':
      return t('period.yearly', { year });
    case 'schoolYearly':
      return t('period.schoolYearly', { year, next: year + 1 });
    case 'perPhase':
      return t('period.perPhase', {
        number: Number(key.slice(1)),
        from: plainDay(t, from),
        to: plainDay(t, to),
      });
  }
}
