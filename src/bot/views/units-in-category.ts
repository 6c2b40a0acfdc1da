import type { OfUnit, UnitsInCategory } from '../../actions/units-in-category';
import type { Button, Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { categoryText } from './category';
import { type AsOf, asOf } from './figures';
import { formatInstant } from './instant';
import { leftInList } from './owed';
import { pageOf, pageRow, shortTitle } from './pages';
import { unitWithReport } from './report-name';

const SIZE = 15;
const SIZE_WITH_BUTTONS = 8;

/** The units behind a figure of a campaign. Reports that wait can be opened by who may review them. */
export function unitsInCategoryScreen(
  t: Translate,
  { campaign, category, units, reviewable }: UnitsInCategory,
  { page, ...at }: AsOf & { page: number },
): Screen {
  const shown = pageOf(units, page, reviewable.size > 0 ? SIZE_WITH_BUTTONS : SIZE);
  const lines = shown.items.map((unit, index) =>
    categoryLine(t, unit, { number: shown.first + index, ...at }),
  );
  const count = units.length;
  return {
    html: [
      `${t('standing.title', { title: campaign.title })}\n${categoryText(t, { campaign, category, count })}`,
      lines.length > 0 ? lines.join('\n') : t('standing.noUnits'),
      asOf(t, at),
    ].join('\n\n'),
    keyboard: [
      ...reviewButtons(t, shown, reviewable),
      ...pageRow(t, shown, (number) => `uc:${category}:${campaign.id}:${number}`),
      [{ text: t('standing.backTo', { title: shortTitle(campaign.title) }), data: `st:${campaign.id}` }],
    ],
  };
}

function categoryLine(
  t: Translate,
  unit: OfUnit,
  { number, zone }: { number: number; zone: string },
): string {
  const { obligation, open } = unit;
  const name = unitWithReport(t, unit.name, unit);
  const sent = obligation.submissions.at(-1);
  if (open || !sent) return t('standing.numbered', { number, name, left: leftInList(t, unit) });
  const at = formatInstant(sent.at, zone);
  return t(sent.nil ? 'standing.sentNil' : 'standing.sent', { number, name, at });
}

/** Without `reviewable` all of them may be opened for review. */
export function reviewButtons(
  t: Translate,
  { items, first }: { items: readonly OfUnit[]; first: number },
  reviewable?: ReadonlySet<string>,
): Button[][] {
  return items.flatMap(({ name, obligation }, index) => {
    if (reviewable && !reviewable.has(obligation.id)) return [];
    const text = t('standing.review', { number: first + index, name: shortTitle(name) });
    return [[{ text, data: `rv:${obligation.id}` }]];
  });
}
