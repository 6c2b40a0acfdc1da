import type { CampaignPreview } from '../../actions/preview-campaign';
import type { CampaignDraft } from '../../domain/campaign/draft';
import { formatDay } from '../../domain/day';
import type { Refusal } from '../../domain/refusal';
import type { Translate } from '../../i18n';
import { phasesText, spanText } from './campaign-words';
import { longDay } from './deadline';
import { ladderText } from './ladder';
import { clashLines } from './rehearsal';
import { reportLines, scheduleWarningLines } from './report-preview';

/** The whole of a campaign before it is launched: who, what, by when, and what to be careful about. */
export function previewHtml(t: Translate, draft: CampaignDraft, preview: CampaignPreview): string {
  return [
    t('launch.preview.heading'),
    '',
    ...whatLines(t, draft, preview),
    ...reportLines(t, preview),
    t('launch.preview.naming', { naming: t.data(`launch.namingName.${draft.naming}`) }),
    ...reminderLines(t, preview),
    ...warningLines(t, preview),
    ...clashLines(t, preview.clashes, preview.clashCount),
  ].join('\n');
}

export function blockedHtml(t: Translate, refusal: Refusal): string {
  return `${t('launch.preview.heading')}\n\n⚠ ${t.refusal(refusal)}`;
}

function whatLines(t: Translate, draft: CampaignDraft, { lead }: CampaignPreview): string[] {
  const { title = '', number = '', documentDay, span, phases = [] } = draft;
  return [
    t('launch.preview.title', { title }),
    t('launch.preview.document', { number, day: documentDay ? formatDay(documentDay) : '' }),
    ...(span ? [t('launch.preview.span', { span: spanText(t, span) })] : []),
    ...(phases.length > 0 ? [t('launch.phases', { phases: phasesText(t, phases) })] : []),
    t('launch.preview.lead', { name: lead }),
  ];
}

function reminderLines(t: Translate, { ladder, firstReminder }: CampaignPreview): string[] {
  return [
    t('launch.preview.ladder', { ladder: ladderText(t, ladder) }),
    firstReminder
      ? t('launch.preview.firstReminder', { day: longDay(t, firstReminder) })
      : t('launch.preview.noReminder'),
  ];
}

function warningLines(t: Translate, { reports, warnings, vacant, leadVacant }: CampaignPreview): string[] {
  return [
    ...(reports.length === 1 ? scheduleWarningLines(t, warnings) : []),
    ...(vacant > 0 ? [t('launch.preview.vacant', { count: vacant })] : []),
    ...(leadVacant ? [t('launch.preview.leadVacant')] : []),
  ];
}
