import type { Owed } from '../../actions/owed';
import type { Button, Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { longDay, shiftLine } from './deadline';

const MOST = 8;

/** "Việc của tôi": one line for each report, one button for each that can be sent now. */
export function owedScreen(t: Translate, owed: readonly Owed[]): Screen {
  if (owed.length === 0) return { html: t('owed.nothing') };
  const shown = owed.slice(0, MOST);
  const lines = shown.map((item, at) => owedLines(t, item, at + 1));
  const more = owed.length > MOST ? [t('owed.more', { count: owed.length - MOST })] : [];
  return {
    html: [t('owed.heading', { count: owed.filter(({ open }) => open).length }), ...lines, ...more].join(
      '\n\n',
    ),
    keyboard: shown.flatMap((item, at) => (item.open ? [[reportButton(t, item, at + 1)]] : [])),
  };
}

function owedLines(t: Translate, item: Owed, number: number): string {
  const { obligation, campaign } = item;
  const lines = [
    t('owed.item', { number, title: campaign.title, period: obligation.period.key }),
    t('owed.deadline', { day: longDay(t, obligation.deadline.lastDay), left: leftText(t, item) }),
  ];
  const shift = item.open ? shiftLine(t, obligation.deadline) : '';
  if (shift) lines.push(shift);
  const returned = obligation.history.at(-1);
  if (obligation.state === 'returned' && returned?.why)
    lines.push(t('owed.returned', { reason: returned.why }));
  return lines.join('\n');
}

/** How it stands to the clock: days left, today, overdue, or already sent. Blames nobody. */
export function leftText(t: Translate, { open, obligation, overdue, workingDaysLeft }: Owed): string {
  if (!open) return t.data(`state.${obligation.state}`);
  if (overdue) return t('owed.overdue', { days: -workingDaysLeft });
  if (workingDaysLeft === 0) return t('owed.today');
  return workingDaysLeft < 0 ? t('owed.stillAccepted') : t('owed.left', { days: workingDaysLeft });
}

export function reportButton(t: Translate, { obligation, campaign }: Owed, number: number): Button {
  const title = campaign.title.length > 24 ? `${campaign.title.slice(0, 24)}…` : campaign.title;
  return { text: t('owed.reportNow', { number, title }), data: `rp:${obligation.id}` };
}
