import type { CampaignView } from '../../actions/directive-view';
import type { DraftField } from '../../domain/directive-draft';
import type { Translate } from '../../i18n';
import { longSpanText, phasesText } from './campaign-words';
import { whomText } from './directive-report';
import { questionLines, sayingOf, sentencesOf, sourceLine, typedMark } from './directive-words';

/** What is known of a campaign itself, then what is asked about it; each with the sentence that it was read from. */
export function headLines(t: Translate, view: CampaignView, longest: number): string[] {
  const { campaign, lead, reports } = view;
  const { span, phases = [] } = campaign.draft;
  const [first] = reports.filter(({ report, kept }) => kept && report.reporters === undefined);
  const open = view.open.filter(({ report }) => report === null);
  const isAsked = (field: DraftField) => open.some((question) => question.field === field);
  const mark = (field: DraftField) => typedMark(t, campaign, { field, report: null });
  const source = (field: DraftField) =>
    sourceLine(t, sayingOf(campaign, { field, report: null }), { longest });
  return [
    ...(span
      ? [
          t('launch.preview.span', { span: longSpanText(t, span) }) +
            (mark('span') || assumedText(t, campaign)),
        ]
      : []),
    ...(phases.length > 0 ? [t('launch.phases', { phases: phasesText(t, phases) })] : []),
    ...(lead
      ? [
          t('launch.preview.lead', { name: lead }) + mark('lead'),
          ...(isAsked('lead') ? [] : [source('lead')]),
        ]
      : []),
    ...(first && first.units > 0 ? [whomText(t, first) + mark('scope')] : []),
    ...(!first || isAsked('scope') || view.sameScope ? [] : [source('scope')]),
    ...open.flatMap((question) => [
      ...questionLines(t, [question], campaign),
      ...(question.field === 'lead' || question.field === 'scope' ? [source(question.field)] : []),
    ]),
  ].filter((line) => line !== '');
}

/** Days taken from elsewhere, from the day of the document on, are not shown as if it named them. */
function assumedText(t: Translate, campaign: CampaignView['campaign']): string {
  const { span, documentDay } = campaign.draft;
  const [from = ''] = sentencesOf(campaign, { field: 'span', report: null });
  const ofDocument = sentencesOf(campaign, { field: 'document', report: null });
  return span?.from === documentDay && ofDocument.includes(from) ? t('directive.spanAssumed') : '';
}
