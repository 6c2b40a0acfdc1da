import type { FoundObligation } from '../../src/directive';
import { layOut } from '../../src/directive/layout';
import { notationOf } from '../../src/directive/notation';
import { obligationsOf } from '../../src/directive/obligations';
import type { Day } from '../../src/domain/day';

/** The obligations in the body of a letter of a day; null: its day is lost. */
export function obligationsIn(body: string, day: Day | null = '2022-05-04'): FoundObligation[] {
  const layout = layOut(`Kính gửi: Các đơn vị.\n\nNội dung như sau.\n\n${body}`);
  const own = day === null ? null : { value: day, place: { from: 0, to: 0 }, sentence: '' };
  const head = {
    number: null,
    day: own,
    issuedAt: null,
    issuer: null,
    kind: 'document',
    subject: null,
  } as const;
  return obligationsOf({ layout, citations: [], head }, []);
}

/** Each as `kind, recurrence, due`; "<" before a day that is no longer in time. */
export function asked(body: string, day?: Day | null): string[] {
  return obligationsIn(body, day).map(({ kind, recurrence, due }) => {
    const often = recurrence ?? '–';
    if (!due) return `${kind} ${often} –`;
    const { due: on, year_offset, time } = notationOf(due.value, recurrence);
    const inclusive = due.value.by === 'rule' ? due.value.rule.inclusive : due.value.inclusive;
    return `${kind} ${often} ${inclusive ? '' : '<'}${on}${year_offset ? '+1' : ''}${time ? ` ${time}` : ''}`;
  });
}
