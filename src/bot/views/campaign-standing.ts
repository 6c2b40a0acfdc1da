import type { NextDeadline } from '../../actions/standing-of-campaigns';
import type { CampaignDetail, OfUnit } from '../../actions/units-in-category';
import type { Button, Screen } from '../../channels/channel';
import type { Category } from '../../domain/category';
import { dayOf } from '../../domain/day';
import { isOpen } from '../../domain/obligation';
import { byText } from '../../domain/order';
import { reportName } from '../../domain/report-name';
import { currentRounds } from '../../domain/round';
import type { Translate } from '../../i18n';
import { categoryText } from './category';
import { deadlineLine, dueDay, plainDay } from './deadline';
import { type AsOf, acceptedLines, asOf, bar, clockLine, documentLine, nextLine } from './figures';
import { leftInList } from './owed';
import { periodText } from './period';
import { hasSeveral, reportText, titleWithReport, unitWithReport } from './report-name';

const MOST_NAMED = 8;

/** One campaign: the figures, the deadline with the words it came from, and who has not sent yet. */
export function campaignScreen(t: Translate, detail: CampaignDetail, at: AsOf): Screen {
  const { whole, units, earlier } = detail;
  const parts = [
    headLines(t, detail).join('\n'),
    whole ? figureLines(t, detail).join('\n') : '',
    whole ? reportLines(t, detail, at).join('\n') : '',
    earlier.length > 0 ? t('standing.earlier', { count: earlier.length }) : '',
    whole ? openLines(t, detail) : `${t('standing.ownUnits')}\n${unitLines(t, units)}`,
    asOf(t, at),
  ];
  return {
    html: parts.filter((part) => part !== '').join('\n\n'),
    keyboard: whole ? figureButtons(t, detail) : ownButtons(t, units),
  };
}

/** As shown in a group: no buttons, and names of overdue units only when they may be given there. */
export function groupCampaignScreen(
  t: Translate,
  detail: CampaignDetail,
  at: AsOf & { named: boolean },
): Screen {
  const overdue = at.named ? detail.units.filter((unit) => unit.overdue) : [];
  const names = overdue.length > 0 ? [`${t('standing.overdueUnits')}\n${unitLines(t, overdue)}`] : [];
  const figures = [...figureLines(t, detail), ...reportLines(t, detail, at)].join('\n');
  return { html: [headLines(t, detail).join('\n'), figures, ...names, asOf(t, at)].join('\n\n') };
}

function headLines(t: Translate, { campaign, leadName, next }: CampaignDetail): string[] {
  // Says until when, so that nobody is asked any more to send by a day that is past.
  const accepted = next ? acceptedLines(t, next) : [];
  return [
    t('standing.title', { title: campaign.title }),
    documentLine(t, campaign),
    t('standing.lead', { name: leadName }),
    ...(next
      ? [
          t('standing.period', {
            period: titleWithReport(t, periodText(t, next.period), reportName(campaign, next.requirement)),
          }),
        ]
      : []),
    ...(next
      ? [
          ...changedBy(t, next),
          deadlineLine(t, accepted.length > 0 ? { ...next.deadline, shift: null } : next.deadline, {
            words: next.deadline.rule.words,
            remaining: next.remaining,
          }),
          clockLine(t, next),
          ...accepted,
        ]
      : [nextLine(t, next)]),
  ];
}

/** The document that changed the deadline, when it is another than the campaign's. */
function changedBy(t: Translate, { deadline: { rule } }: NextDeadline): string[] {
  if (!rule.document) return [];
  return [t('opened.source', { number: rule.document.number, day: plainDay(t, rule.document.day) })];
}

function figureLines(t: Translate, { standing }: CampaignDetail): string[] {
  const { expected, received, onTime, late, nil, accepted, returned, missing, overdue, exempted } = standing;
  return [
    bar(received, expected),
    t('standing.received', { received, expected, onTime, late }),
    t('standing.accepted', { accepted, waiting: received - accepted, nil }),
    t('standing.open', { open: missing + returned, missing, returned, overdue }),
    ...(exempted > 0 ? [t('standing.exempted', { exempted })] : []),
  ];
}

/** Where a campaign has several reports: each with its own figure, the next due first. */
function reportLines(t: Translate, { campaign, current }: CampaignDetail, { now, zone }: AsOf): string[] {
  if (!hasSeveral(campaign)) return [];
  return currentRounds(current, dayOf(now, zone)).flatMap(({ requirement, deadline, obligations }) => {
    const name = reportName(campaign, requirement);
    const expected = obligations.filter(({ state }) => state !== 'exempted');
    const received = expected.filter((obligation) => !isOpen(obligation)).length;
    const figures = { received, expected: expected.length, day: dueDay(t, deadline) };
    return name ? [t('standing.report', { report: reportText(t, name), ...figures })] : [];
  });
}

/** Of several reports the first due stand first, as only so many are shown. */
function openLines(t: Translate, { units }: CampaignDetail): string {
  const open = units
    .filter(({ obligation }) => isOpen(obligation))
    .sort((a, b) => byText(a.obligation.deadline.lastDay, b.obligation.deadline.lastDay));
  if (open.length > 0) return `${t('standing.openUnits')}\n${unitLines(t, open)}`;
  return units.length > 0 ? t('standing.allReceived') : '';
}

function unitLines(t: Translate, units: readonly OfUnit[]): string {
  const lines = units
    .slice(0, MOST_NAMED)
    .map((unit) =>
      t('standing.unit', { name: unitWithReport(t, unit.name, unit), left: leftInList(t, unit) }),
    );
  const more = units.slice(MOST_NAMED);
  const reports = more.some(({ campaign }) => hasSeveral(campaign));
  if (more.length > 0)
    lines.push(t(reports ? 'standing.moreReports' : 'standing.moreUnits', { count: more.length }));
  return lines.join('\n');
}

/** One button for each figure that is not nil, with the figure: behind it stands the list of just as many units. */
function figureButtons(t: Translate, { campaign, standing, earlier }: CampaignDetail): Button[][] {
  const { missing, returned, received, late, overdue, accepted, nil, exempted } = standing;
  const figures: Array<[Category, number]> = [
    ['missing', missing],
    ['returned', returned],
    ['waiting', received - accepted],
    ['received', received],
    ['late', late],
    ['nil', nil],
    ['overdue', overdue],
    ['exempted', exempted],
  ];
  const buttons = figures
    .filter(([, count]) => count > 0)
    .map(([category, count]) => ({
      text: categoryText(t, { campaign, category, count }),
      data: `uc:${category}:${campaign.id}`,
    }));
  const rows = buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));
  if (earlier.length > 0)
    rows.push([
      { text: t('standing.allOverdue', { count: overdue + earlier.length }), data: `lt:${campaign.id}` },
    ]);
  return rows;
}

function ownButtons(t: Translate, units: readonly OfUnit[]): Button[][] {
  return units
    .filter(({ open }) => open)
    .slice(0, MOST_NAMED)
    .map((unit) => [
      {
        text: t('standing.reportNow', { name: unitWithReport(t, unit.name, unit) }),
        data: `rp:${unit.obligation.id}`,
      },
    ]);
}
