import type { Difference, EarlierReading } from '../../actions/earlier-reading';
import { formatDay } from '../../domain/day';
import type { Translate } from '../../i18n';
import { spanText } from './campaign-words';
import { shortTitle } from './pages';

const MOST = 6;

/** That the document was imported before from another text, and what is read otherwise now. */
export function earlierText(t: Translate, { day, by, launched, differences }: EarlierReading): string {
  const said = t('directive.summary.earlier', { day: formatDay(day), name: by, launched });
  if (differences.length === 0) return `${said}\n${t('directive.summary.same')}`;
  const more = differences.length - MOST;
  return [
    said,
    t('directive.summary.differs'),
    ...differences.slice(0, MOST).map((difference) => differenceLine(t, difference)),
    ...(more > 0 ? [t('directive.difference.more', { count: more })] : []),
  ].join('\n');
}

function differenceLine(t: Translate, difference: Difference): string {
  const { change, title, report, field } = difference;
  const what = [
    shortTitle(title, 60),
    ...(report ? [t.data(`reportKind.${report}`)] : []),
    ...(field ? [t.data(`directive.field.${field}`)] : []),
  ].join(' – ');
  if (field === null)
    return t(change === 'gone' ? 'directive.difference.gone' : 'directive.difference.added', { what });
  const none = t('directive.unsaid');
  return t('directive.difference.changed', {
    what,
    before: valueText(t, difference.before) ?? none,
    now: valueText(t, difference.now) ?? none,
  });
}

/** Null where a value is best looked at in the campaign itself. */
function valueText(t: Translate, value: Difference['now']): string | null {
  switch (value?.is) {
    case 'title':
      return value.title;
    case 'document':
      return [value.document.number, value.document.day && formatDay(value.document.day)]
        .filter(Boolean)
        .join(', ');
    case 'span':
      return spanText(t, value.span);
    case 'unit':
      return value.code;
    case 'kind':
      return t.data(`reportKind.${value.kind}`);
    case 'deadline':
      return value.words;
    case 'scope':
    case 'reporters':
      return t('directive.difference.units');
    default:
      return null;
  }
}
