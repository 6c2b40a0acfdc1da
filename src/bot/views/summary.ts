import type { SummaryFacts } from '../../actions/summary-facts';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import type { StandingPicture } from '../../reports/standing-picture';
import { type AsOf, asOf } from './figures';
import { groupStandingScreen } from './group-standing';
import { withinLimit } from './within-limit';

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
  const shown = facts.slice(0, MOST_ROWS);
  return {
    html: withinLimit([html, ...nameLines(t, shown)]),
    picture: await draw({
      title: t('summary.title'),
      subtitle: asOf(t, at),
      rows: shown.map(({ campaign, standing }) => ({ label: campaign.title, counts: standing })),
      legend: pictureLegend(t),
    }),
  };
}

/** Overdue units by campaign, `MOST_NAMES` in all: the message must stay one that is read, and sent. */
function nameLines(t: Translate, facts: readonly SummaryFacts[]): string[] {
  let room = MOST_NAMES;
  return facts.flatMap(({ namedUnits, campaign }) => {
    const shown = namedUnits.slice(0, room);
    room -= shown.length;
    if (shown.length === 0) return [];
    const more = namedUnits.length - shown.length;
    const lines = [
      t('summary.notYet', { title: campaign.title }),
      ...shown.map((name) => t('summary.unit', { name })),
    ];
    return [[...lines, ...(more > 0 ? [t('summary.moreUnits', { count: more })] : [])].join('\n')];
  });
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
