import type { CampaignPreview } from '../../actions/preview-campaign';
import type { CampaignDraft } from '../../domain/campaign/draft';
import { formatDay } from '../../domain/day';
import { hasDataWindow } from '../../domain/period';
import type { Refusal } from '../../domain/refusal';
import type { Translate } from '../../i18n';
import { exceptedLines, namesText } from './campaign-reporters';
import { deadlineDayText, phasesText, shortQuestions, spanText } from './campaign-words';
import { longDay } from './deadline';
import { ladderText } from './ladder';
import { clashLines } from './rehearsal';

/** The whole of a campaign before it is launched: who, what, by when, and what to be careful about. */
export function previewHtml(t: Translate, draft: CampaignDraft, preview: CampaignPreview): string {
  return [
    t('launch.preview.heading'),
    '',
    ...whatLines(t, draft, preview),
    ...dateLines(t, preview),
    ...restLines(t, draft),
    ...reminderLines(t, preview),
    ...warningLines(t, preview),
    ...clashLines(t, preview.clashes, preview.clashCount),
  ].join('\n');
}

export function blockedHtml(t: Translate, refusal: Refusal): string {
  return `${t('launch.preview.heading')}\n\n⚠ ${t.refusal(refusal)}`;
}

function whatLines(
  t: Translate,
  draft: CampaignDraft,
  { lead, units, names, excepted }: CampaignPreview,
): string[] {
  const { title = '', number = '', documentDay, span, phases = [], kind, recurrence, deadline } = draft;
  return [
    t('launch.preview.title', { title }),
    t('launch.preview.document', { number, day: documentDay ? formatDay(documentDay) : '' }),
    ...(span ? [t('launch.preview.span', { span: spanText(t, span) })] : []),
    ...(phases.length > 0 ? [t('launch.phases', { phases: phasesText(t, phases) })] : []),
    t('launch.preview.lead', { name: lead }),
    t('launch.preview.reporters', { count: units }) + namesText(t, names, units),
    ...exceptedLines(t, excepted),
    t('launch.preview.kind', {
      kind: t.data(`reportKind.${kind}`),
      recurrence: t.data(`recurrence.${recurrence}`),
      words: deadline?.words ?? '',
    }),
  ];
}

function dateLines(t: Translate, { upcoming, dates, today, units, openNow }: CampaignPreview): string[] {
  const more = dates - upcoming.length;
  return [
    t('launch.preview.dates', { count: dates }),
    ...upcoming.map(({ deadline }) =>
      t('launch.preview.date', { deadline: deadlineDayText(t, deadline, today) }),
    ),
    ...(more > 0 ? [t('launch.preview.moreDates', { count: more })] : []),
    ...(dates > 1 ? [t('launch.preview.openNow', { count: units * openNow, units, periods: openNow })] : []),
  ];
}

function restLines(
  t: Translate,
  { questions = [], recurrence, dataWindow, naming }: CampaignDraft,
): string[] {
  const count = questions.length;
  const window = t.data(`launch.windowName.${dataWindow ?? 'decree09'}`);
  return [
    recurrence && hasDataWindow(recurrence)
      ? t('launch.preview.questions', { count, window })
      : t('launch.preview.questionsOnce', { count }),
    shortQuestions(t, questions),
    t('launch.preview.naming', { naming: t.data(`launch.namingName.${naming}`) }),
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

function warningLines(t: Translate, { warnings, vacant, leadVacant }: CampaignPreview): string[] {
  return [
    ...warnings.map(({ kind, lastDay, other }) =>
      t(`launch.preview.${kind}`, { day: formatDay(lastDay), other: formatDay(other) }),
    ),
    ...(vacant > 0 ? [t('launch.preview.vacant', { count: vacant })] : []),
    ...(leadVacant ? [t('launch.preview.leadVacant')] : []),
  ];
}
