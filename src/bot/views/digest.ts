import type { DigestRow } from '../../actions/send-digest';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { plainDay } from './deadline';
import { type AsOf, asOf, bar } from './figures';
import { type Draw, pictureLegend } from './summary';
import { withinLimit } from './within-limit';

const MOST_ROWS = 6;
const MOST_DECISIONS = 6;

/** Ten seconds of a leader's time: what needs a decision first, then each campaign in three lines. */
export async function digestScreen(
  t: Translate,
  rows: readonly DigestRow[],
  at: AsOf,
  draw: Draw,
): Promise<Screen> {
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const html = [
    t('digest.heading', { count: rows.length }),
    decisions(t, rows),
    ...shown.map((row) => lines(t, row)),
    ...(more > 0 ? [t('digest.more', { count: more })] : []),
    asOf(t, at),
  ];
  const picture = await draw({
    title: t('digest.picture'),
    subtitle: asOf(t, at),
    rows: shown.map(({ title, standing }) => ({ label: title, counts: standing })),
    legend: pictureLegend(t),
  });
  return { html: withinLimit(html), picture };
}

function decisions(t: Translate, rows: readonly DigestRow[]): string {
  const found = rows.flatMap(({ title, longOverdue, unreviewed, vacant }) => [
    ...(longOverdue > 0 ? [t('digest.longOverdue', { title, count: longOverdue })] : []),
    ...(unreviewed > 0 ? [t('digest.unreviewed', { title, count: unreviewed })] : []),
    ...(vacant > 0 ? [t('digest.vacant', { title, count: vacant })] : []),
  ]);
  if (found.length === 0) return t('digest.nothingToDecide');
  const more = found.length - MOST_DECISIONS;
  return [
    t('digest.toDecide'),
    ...found.slice(0, MOST_DECISIONS),
    ...(more > 0 ? [t('digest.moreToDecide', { count: more })] : []),
  ].join('\n');
}

function lines(t: Translate, { title, standing, change }: DigestRow): string {
  const { expected, received, onTime, late, missing, returned, overdue } = standing;
  // As the picture splits them: no part overlaps another, and what is overdue is first of all missing.
  const missingOverdue = Math.min(missing, overdue);
  return [
    t('digest.campaign', { title }),
    bar(received, expected),
    t('digest.figures', {
      expected,
      received,
      onTime,
      late,
      open: missing + returned,
      waiting: missing - missingOverdue,
      returned: returned - (overdue - missingOverdue),
      overdue,
    }),
    change === null
      ? t('digest.first')
      : t('digest.change', { day: plainDay(t, change.since), change: signed(t, change.received) }),
  ].join('\n');
}

function signed(t: Translate, change: number): string {
  if (change === 0) return t('digest.unchanged');
  return change > 0 ? `+${change}` : String(change);
}
