import type { SummaryFacts } from '../../actions/summary-facts';
import type { Screen } from '../../channels/channel';
import { escapeHtml, type Translate } from '../../i18n';
import type { StandingPicture } from '../../reports/standing-picture';
import { type AsOf, asOf } from './figures';
import { groupStandingScreen } from './group-standing';

/** Draws counts by campaign; all words come from here, in the reader's language. */
export type Draw = (picture: StandingPicture) => Promise<Uint8Array>;

const MOST_ROWS = 8;
const MOST_NAMES = 15;

export async function summaryScreen(
  t: Translate,
  facts: readonly SummaryFacts[],
  at: AsOf,
  draw: Draw,
): Promise<Screen> {
  const { html } = groupStandingScreen(t, facts, at);
  const named = facts.flatMap((fact) => namesLine(t, fact));
  return {
    html: [html, ...named].join('\n\n'),
    picture: await draw({
      title: t('summary.title'),
      subtitle: asOf(t, at),
      rows: facts
        .slice(0, MOST_ROWS)
        .map(({ campaign, standing }) => ({ label: campaign.title, counts: standing })),
      legend: pictureLegend(t),
    }),
  };
}

function namesLine(t: Translate, { overdueUnits, campaign }: SummaryFacts): string[] {
  if (!overdueUnits || overdueUnits.length === 0) return [];
  const shown = overdueUnits.slice(0, MOST_NAMES).map((name) => `• ${escapeHtml(name)}`);
  const more = overdueUnits.length - shown.length;
  return [
    [
      t('summary.notYet', { title: campaign.title }),
      ...shown,
      ...(more > 0 ? [t('owed.more', { count: more })] : []),
    ].join('\n'),
  ];
}

export function pictureLegend(t: Translate): StandingPicture['legend'] {
  return {
    onTime: t('summary.legend.onTime'),
    late: t('summary.legend.late'),
    returned: t('summary.legend.returned'),
    waiting: t('summary.legend.missing'),
    overdue: t('summary.legend.overdue'),
  };
}
