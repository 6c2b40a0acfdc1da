import type { DeadlineChangePreview, MovedPeriod } from '../../actions/preview-deadline-change';
import type { Requirement } from '../../domain/campaign';
import { type Day, formatDay } from '../../domain/day';
import type { DeadlineRule } from '../../domain/deadline';
import type { LegalDocument } from '../../domain/legal-document';
import type { Translate } from '../../i18n';
import { assumptionLines, deadlineDayText } from './campaign-words';
import { leftUntil, plainDay } from './deadline';
import { periodText } from './period';
import { withinLimit } from './within-limit';

const MOST = 4;

/** What a changed deadline would do, before it is changed: which day moves to which, what stays and why. */
export function deadlineChangeHtml(
  t: Translate,
  rule: DeadlineRule & { document: LegalDocument },
  preview: DeadlineChangePreview,
): string {
  const { number, day } = rule.document;
  return withinLimit([
    t('deadlineChange.preview', { title: preview.title }),
    [
      t('deadlineChange.old', { words: preview.words }),
      t('deadlineChange.new', { words: rule.words, number, day: formatDay(day) }),
      ...assumptionLines(t, rule.assumed),
    ].join('\n'),
    ...section(t, 'moves', preview),
    ...section(t, 'upcoming', preview),
    ...stayLines(t, preview),
    ...warningLines(t, preview),
  ]);
}

function section(t: Translate, which: 'moves' | 'upcoming', preview: DeadlineChangePreview): string[] {
  const periods = preview[which];
  if (periods.length === 0) return [];
  const count = which === 'moves' ? periods.reduce((sum, { units }) => sum + units, 0) : periods.length;
  const more = periods.length - MOST;
  return [
    [
      which === 'moves' ? t('deadlineChange.moves', { count }) : t('deadlineChange.upcoming', { count }),
      ...periods.slice(0, MOST).map((one) => movedLine(t, one, preview.today)),
      ...(more > 0 ? [t('deadlineChange.more', { count: more })] : []),
    ].join('\n'),
  ];
}

/** "• năm 2019: 09/11/2019 → Thứ Bảy, 30/11/2019 (…), còn 12 ngày làm việc – 3 đơn vị: …". */
function movedLine(t: Translate, moved: MovedPeriod, today: Day): string {
  const { period, from, to, remaining, units, names } = moved;
  const left = remaining.kind === 'overdue' ? '' : leftUntil(t, remaining);
  const line = t(period.kind === 'once' ? 'deadlineChange.moveOnce' : 'deadlineChange.move', {
    period: periodText(t, period),
    from: plainDay(t, from.lastDay),
    to: deadlineDayText(t, to, today),
    left,
  });
  if (units === 0) return line;
  const listed = units > names.length ? `${names.join(', ')}, …` : names.join(', ');
  return line + t('deadlineChange.units', { count: units, names: listed });
}

function stayLines(t: Translate, { stays }: DeadlineChangePreview): string[] {
  if (stays.length === 0) return [];
  const reasons = stays.map(({ reason, count }) => t(`deadlineChange.stays.${reason}`, { count }));
  return [t('deadlineChange.stay', { reasons: reasons.join(', ') })];
}

function warningLines(t: Translate, { soon, warnings }: DeadlineChangePreview): string[] {
  const lines = [
    ...(soon ? [t('deadlineChange.soon', { day: formatDay(soon.day), days: soon.workingDays })] : []),
    ...warnings.map(({ kind, lastDay, other }) =>
      t(`launch.preview.${kind}`, { day: formatDay(lastDay), other: formatDay(other) }),
    ),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** The last change of a requirement's deadline, for whoever looks at the campaign; empty when there was none. */
export function changedLines(t: Translate, { deadline, changes = [] }: Requirement): string[] {
  const last = changes.at(-1);
  if (!last || !deadline.document) return [];
  const { number, day } = deadline.document;
  return [t('deadlineChange.card', { words: last.from.words, number, day: formatDay(day) })];
}
