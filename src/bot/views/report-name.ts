import type { UnitsProgress } from '../../actions/units-progress';
import type { Campaign } from '../../domain/campaign';
import { type ReportName, reportName } from '../../domain/report-name';
import type { Translate } from '../../i18n';
import { shortTitle } from './pages';
import { periodText } from './period';

const LONGEST_WORDS = 60;

/** "Báo cáo tổng kết, một lần (đơn vị chủ trì)". Plain text. */
export function reportText(t: Translate, { kind, recurrence, by, words }: ReportName): string {
  return [
    `${t.data(`reportKind.${kind}`)}, ${t.data(`recurrence.${recurrence}`)}`,
    ...(by === 'lead' ? [`(${t('reportName.lead')})`] : []),
    ...(words === null ? [] : [`“${shortTitle(words, LONGEST_WORDS)}”`]),
  ].join(' ');
}

/** The campaign's title, with the report where it has several. Plain text: where it is put, it is escaped. */
export function titleWithReport(t: Translate, title: string, name: ReportName | null | undefined): string {
  return name ? `${title} – ${reportText(t, name)}` : title;
}

export function reportTitle(
  t: Translate,
  campaign: Pick<Campaign, 'title' | 'requirements'>,
  { requirement }: { requirement: string },
  longest?: number,
): string {
  const { title } = campaign;
  const short = longest === undefined ? title : shortTitle(title, longest);
  return titleWithReport(t, short, reportName(campaign, requirement));
}

/** For a button, of which a phone shows only the beginning: "Bản đăng ký – Cả nước…". Plain text. */
export function titleByKind(
  t: Translate,
  campaign: Pick<Campaign, 'title' | 'requirements'>,
  { requirement }: { requirement: string },
): string {
  const name = reportName(campaign, requirement);
  return name ? `${t.data(`reportKind.${name.kind}`)} – ${campaign.title}` : campaign.title;
}

/** For lists under the campaign's title: "Xã Lạc Hòa – Báo cáo tổng kết, một lần". Plain text. */
export function unitWithReport(
  t: Translate,
  name: string,
  { campaign, obligation }: { campaign: Pick<Campaign, 'requirements'>; obligation: { requirement: string } },
): string {
  if (!hasSeveral(campaign)) return name;
  return titleWithReport(t, name, reportName(campaign, obligation.requirement));
}

export function hasSeveral({ requirements }: Pick<Campaign, 'requirements'>): boolean {
  return requirements.length > 1;
}

/** How far the units are with what the lead unit draws together. HTML. */
export function progressLines(t: Translate, progress: readonly UnitsProgress[] = []): string[] {
  return progress.map(({ name, period, ...counts }) =>
    t('reportName.progress', {
      report: name ? reportText(t, name) : '',
      period: periodText(t, period),
      ...counts,
    }),
  );
}
