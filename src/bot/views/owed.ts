import type { Owed } from '../../actions/owed';
import type { Button, Screen } from '../../channels/channel';
import { returnReason } from '../../domain/obligation';
import type { Translate } from '../../i18n';
import { dueDay, leftUntil, shiftLine } from './deadline';
import { pageOf, pageRow, shortTitle } from './pages';
import { periodText } from './period';
import { progressLines, reportTitle, titleByKind } from './report-name';
import { whyButton } from './why';

const SIZE = 6;

/** What stands beside the list of what is owed. */
export interface OwedContext {
  page?: number;
  /** Names of units by code, when a person holds seats of several: each item then says whose it is. */
  unitNames?: ReadonlyMap<string, string>;
  /** Reports that wait for this person's review; null when reviewing is not theirs. */
  waiting?: number | null;
}

/** "Việc của tôi": what is to be sent, one button each, then in short what was sent and awaits review. */
export function owedScreen(t: Translate, owed: readonly Owed[], context: OwedContext = {}): Screen {
  const open = owed.filter((item) => item.open);
  const sent = owed.filter((item) => !item.open);
  const { page = 1, unitNames, waiting = null } = context;
  const shown = pageOf(open, page, SIZE);
  const items = shown.items.map((item, at) => owedLines(t, item, { number: shown.first + at, unitNames }));
  return {
    html: [
      open.length > 0 ? t('owed.heading', { count: open.length }) : t('owed.nothing'),
      ...items,
      ...(sent.length > 0 ? [sentLines(t, sent, unitNames)] : []),
      ...(waiting === null ? [] : [t('owed.waiting', { count: waiting })]),
    ].join('\n\n'),
    keyboard: [
      ...shown.items.map((item, at) => reportRow(t, item, { number: shown.first + at, all: open })),
      ...pageRow(t, shown, (number) => `owed:${number}`),
      ...(waiting ? [[{ text: t('owed.showWaiting', { count: waiting }), data: 'wt' }]] : []),
    ],
  };
}

function owedLines(
  t: Translate,
  item: Owed,
  { number, unitNames }: { number: number; unitNames: OwedContext['unitNames'] },
): string {
  const { obligation, campaign } = item;
  const name = unitNames?.get(obligation.unit);
  const lines = [
    t('owed.item', {
      number,
      title: reportTitle(t, campaign, obligation),
      period: periodText(t, obligation.period),
    }),
    ...(name === undefined ? [] : [t('owed.unit', { name })]),
    t('owed.deadline', { day: dueDay(t, obligation.deadline), left: leftText(t, item) }),
  ];
  const shift = item.overdue ? '' : shiftLine(t, obligation.deadline, item.remaining);
  if (shift) lines.push(shift);
  return [...lines, ...progressLines(t, item.units), ...returnedLines(t, item)].join('\n');
}

/** That it was given back, and what is to be completed. */
export function returnedLines(t: Translate, { obligation }: Owed): string[] {
  const why = returnReason(obligation);
  if (!why) return [];
  return [t('owed.returned', { reason: shortTitle(why, 200) })];
}

function sentLines(t: Translate, sent: readonly Owed[], unitNames: OwedContext['unitNames']): string {
  const lines = sent.slice(0, SIZE).map(({ obligation, campaign }) => {
    const name = unitNames?.get(obligation.unit);
    const report = reportTitle(t, campaign, obligation);
    const title = name === undefined ? report : `${name} – ${report}`;
    return t('owed.sentItem', { title, number: obligation.submissions.at(-1)?.receipt ?? '' });
  });
  const more = sent.length > SIZE ? [t('owed.more', { count: sent.length - SIZE })] : [];
  return [t('owed.sentHeading', { count: sent.length }), ...lines, ...more].join('\n');
}

/** How it stands to the clock: days left, today, overdue, or already sent. Blames nobody. */
export function leftText(t: Translate, { open, obligation, remaining }: Owed): string {
  if (!open) return t.data(`state.${obligation.state}`);
  if (remaining.kind === 'overdue') return t('owed.overdue', { days: remaining.days });
  return leftUntil(t, remaining);
}

/** The same for lists of units, where no reason is told: says as well that it was given back. */
export function leftInList(t: Translate, owed: Owed): string {
  const left = leftText(t, owed);
  return owed.obligation.state === 'returned' ? t('owed.leftReturned', { left }) : left;
}

/** To report, and why: of several each is numbered as in the list above. */
export function reportRow(
  t: Translate,
  item: Owed,
  { number, all }: { number: number; all: readonly Owed[] },
): Button[] {
  return [reportButton(t, item, { number, all }), whyButton(t, item, all.length > 1 ? number : undefined)];
}

/** Among reports of its campaign a button begins with what is asked for, among those of others with the title. */
export function reportButton(
  t: Translate,
  { obligation, campaign }: Owed,
  { number, all }: { number: number; all: readonly Owed[] },
): Button {
  const alike = all.filter((other) => other.campaign.id === campaign.id);
  const title = alike.length > 1 ? titleByKind(t, campaign, obligation) : campaign.title;
  return {
    text: t('owed.reportNow', { number, title: shortTitle(title, 24) }),
    data: `rp:${obligation.id}`,
  };
}
