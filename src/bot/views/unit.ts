import type { Owed } from '../../actions/owed';
import type { SeatHolders, UnitRecord } from '../../actions/unit-record';
import type { Screen } from '../../channels/channel';
import { escapeHtml, type Translate } from '../../i18n';
import { dueDay, plainDay } from './deadline';
import { type AsOf, acceptedLines, asOf, figuresLine } from './figures';
import { formatInstant } from './instant';
import { leftText, returnedLines } from './owed';
import { pageOf, pageRow } from './pages';
import { periodText } from './period';
import { reportTitle } from './report-name';

const SIZE = 6;

/** A unit: what it owes, what it has sent and when, what comes next, and who holds its seats. */
export function unitScreen(
  t: Translate,
  record: UnitRecord,
  { page, ...at }: AsOf & { page: number },
): Screen {
  const { items, standing, unit } = record;
  const shown = pageOf(items, page, SIZE);
  const lines = shown.items.map((item, index) => itemLines(t, item, { number: shown.first + index, ...at }));
  return {
    html: [
      headLines(t, record).join('\n'),
      items.length === 0 ? t('unit.nothing') : [figuresLine(t, standing), ...nextLines(t, items)].join('\n'),
      ...lines,
      record.holders.map((holders) => holdersLine(t, holders)).join('\n'),
      asOf(t, at),
    ].join('\n\n'),
    keyboard: pageRow(t, shown, (number) => `un:${unit.code}:${number}`),
  };
}

function headLines(t: Translate, { unit, successor }: UnitRecord): string[] {
  const { name, code, kind, bloc, validTo } = unit;
  return [
    t('unit.title', { name, code }),
    [t.data(`unitKind.${kind}`), ...(bloc === null ? [] : [escapeHtml(bloc)])].join(' · '),
    ...(validTo === null ? [] : [t('unit.until', { day: plainDay(t, validTo) })]),
    ...(successor === null ? [] : [t('unit.successor', { name: successor })]),
  ];
}

/** The most urgent one that is still in time, when it is not the first of the list already. */
function nextLines(t: Translate, items: readonly Owed[]): string[] {
  const next = items.find(({ open, overdue }) => open && !overdue);
  if (!next || next === items[0]) return [];
  const day = dueDay(t, next.obligation.deadline);
  return [t('unit.next', { day, left: leftText(t, next) })];
}

function itemLines(t: Translate, item: Owed, { number, zone }: { number: number; zone: string }): string {
  const { campaign, obligation } = item;
  const sent = obligation.submissions.at(-1);
  const { deadline } = obligation;
  return [
    t('owed.item', {
      number,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
    }),
    t('owed.deadline', { day: dueDay(t, deadline), left: leftText(t, item) }),
    ...(item.open ? acceptedLines(t, { deadline, remaining: item.remaining }) : []),
    ...returnedLines(t, item),
    ...(sent
      ? [
          t(sent.nil ? 'unit.sentNil' : 'unit.sent', {
            at: formatInstant(sent.at, zone),
            number: sent.receipt,
          }),
        ]
      : []),
  ].join('\n');
}

function holdersLine(t: Translate, { duty, count, names }: SeatHolders): string {
  const of = t.data(`duty.${duty}`);
  if (count === 0) return t('unit.vacant', { duty: of });
  if (names === null) return t('unit.held', { duty: of });
  return t('unit.holders', { duty: of, names: names.join(', ') });
}
