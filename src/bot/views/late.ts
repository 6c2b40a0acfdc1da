import type { LateInCampaign } from '../../actions/late-units';
import type { OfUnit } from '../../actions/units-in-category';
import type { Button, Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { type AsOf, asOf } from './figures';
import { pageOf, pageRow, shortTitle } from './pages';
import { periodText } from './period';
import { unitWithReport } from './report-name';

const SIZE = 15;
const MOST_BUTTONS = 6;

interface Row {
  of: LateInCampaign;
  unit: OfUnit;
}

/** Who is overdue, grouped by campaign, with working days; then how many are still in time. Says so when nobody is. */
export function lateScreen(
  t: Translate,
  campaigns: readonly LateInCampaign[],
  { page, campaign, ...at }: AsOf & { page: number; campaign: string | null },
): Screen {
  const rows = campaigns.flatMap((of) => of.late.map((unit): Row => ({ of, unit })));
  const inTime = campaigns.reduce((sum, one) => sum + one.inTime, 0);
  const shown = pageOf(rows, page, SIZE);
  const [first] = campaign === null ? [] : campaigns;
  const heading = rows.length > 0 ? t('late.heading', { count: rows.length }) : t('late.nobody');
  return {
    html: [
      first ? `${t('standing.title', { title: first.campaign.title })}\n${heading}` : heading,
      ...grouped(shown.items).map((group) => groupLines(t, group)),
      t('late.inTime', { count: inTime }),
      asOf(t, at),
    ].join('\n\n'),
    keyboard: [
      ...pageRow(t, shown, (number) => `lt:${campaign ?? ''}:${number}`),
      ...missingButtons(t, campaigns),
    ],
  };
}

/** What is not overdue is a number only: behind the button stand the names. */
function missingButtons(t: Translate, campaigns: readonly LateInCampaign[]): Button[][] {
  return campaigns
    .filter(({ missing, inTime }) => missing > 0 && inTime > 0)
    .slice(0, MOST_BUTTONS)
    .map(({ campaign, missing }) => [
      {
        text: t('late.seeMissing', { count: missing, title: shortTitle(campaign.title) }),
        data: `uc:missing:${campaign.id}`,
      },
    ]);
}

function grouped(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { id } = row.of.campaign;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups.values()];
}

function groupLines(t: Translate, rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const { campaign, late } = first.of;
  return [
    t('late.campaign', { title: campaign.title, count: late.length }),
    ...rows.map(({ unit }) => lateLine(t, unit)),
  ].join('\n');
}

function lateLine(t: Translate, unit: OfUnit): string {
  const { obligation, remaining } = unit;
  const name = unitWithReport(t, unit.name, unit);
  const days = remaining.kind === 'overdue' ? remaining.days : 0;
  const key = obligation.state === 'returned' ? 'late.returned' : 'late.unit';
  return t(key, { name, period: periodText(t, obligation.period), days });
}
