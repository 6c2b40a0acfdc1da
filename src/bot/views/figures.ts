import { DateTime } from 'luxon';
import type { NextDeadline } from '../../actions/standing-of-campaigns';
import type { Campaign } from '../../domain/campaign';
import { documentKind } from '../../domain/document-kind';
import type { Remaining } from '../../domain/remaining';
import type { Standing } from '../../domain/standing';
import type { Translate } from '../../i18n';
import { dueDay, leftUntil, longDay, plainDay } from './deadline';

const BLOCKS = 10;

type Clocked = Pick<NextDeadline, 'deadline' | 'remaining'>;

/** The moment figures are of, and the zone to write it in. */
export interface AsOf {
  now: Date;
  zone: string;
}

/** A row of blocks and the percentage. Full and 100% only when nothing is missing, empty and 0% only when all is. */
export function bar(done: number, all: number): string {
  const share = all === 0 ? 0 : done / all;
  const blocks = inside(Math.round(share * BLOCKS), share, BLOCKS);
  const percent = inside(Math.round(share * 100), share, 100);
  return `${'▰'.repeat(blocks)}${'▱'.repeat(BLOCKS - blocks)} ${percent}%`;
}

function inside(rounded: number, share: number, most: number): number {
  if (share > 0 && rounded === 0) return 1;
  return share < 1 && rounded === most ? most - 1 : rounded;
}

/** "Công văn số 1804/UBND-NC ngày 08/08/2019". */
export function documentLine(t: Translate, { document }: Pick<Campaign, 'document'>): string {
  const { number, day } = document;
  return t('figures.document', {
    kind: t.data(`documentKind.${documentKind(number)}`),
    number,
    day: plainDay(t, day),
  });
}

/** What is there, in one line: received of expected, and what is left when something is. */
export function figuresLine(t: Translate, standing: Standing): string {
  const { expected, received, onTime, late, returned, missing, overdue } = standing;
  const parts = [t('figures.received', { received, expected })];
  if (received > 0) parts.push(t('figures.onTimeLate', { onTime, late }));
  if (missing > 0) parts.push(t('figures.missing', { missing }));
  if (returned > 0) parts.push(t('figures.returned', { returned }));
  if (overdue > 0) parts.push(t('figures.overdue', { overdue }));
  return parts.join(' · ');
}

/** "Hạn Thứ Sáu, 08/11/2019 – còn 3 ngày làm việc". */
export function nextLine(t: Translate, next: NextDeadline | null): string {
  if (!next) return t('figures.notAskedYet');
  const { deadline, remaining } = next;
  return t('owed.deadline', { day: dueDay(t, deadline), left: remainingText(t, remaining) });
}

/** "Đến nay: còn 3 ngày làm việc". */
export function clockLine(t: Translate, { remaining }: NextDeadline): string {
  return t('figures.clock', { left: remainingText(t, remaining) });
}

/** Once it is past: until when the office took it as on time, from which the working days are counted. */
export function acceptedLines(t: Translate, { deadline, remaining }: Clocked): string[] {
  const passed = remaining.kind === 'overdue' || remaining.kind === 'accepting';
  if (!passed || deadline.lateAfter === deadline.lastDay) return [];
  return [t('figures.acceptedUntil', { day: longDay(t, deadline.lateAfter) })];
}

/** Days left of a deadline that several units share: passed, it blames none of them. */
function remainingText(t: Translate, remaining: Remaining): string {
  return remaining.kind === 'overdue'
    ? t('figures.passed', { days: remaining.days })
    : leftUntil(t, remaining);
}

/** "Số liệu đến 16:30 ngày 08/11/2019." */
export function asOf(t: Translate, { now, zone }: AsOf): string {
  const local = DateTime.fromJSDate(now, { zone });
  return t('figures.asOf', { time: local.toFormat('HH:mm'), day: local.toFormat('dd/MM/yyyy') });
}
