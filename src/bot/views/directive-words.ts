import type { DraftedCampaign, FieldOf, OpenQuestion } from '../../domain/directive-draft';
import type { EditField } from '../../domain/drafted/edit';
import { isSame } from '../../domain/drafted/open';
import { escapeHtml, type Translate } from '../../i18n';
import { unclearLines } from './campaign-reporters';
import { shortTitle } from './pages';

/** "Hạn", or "Hạn báo cáo 2" of a report. HTML. */
export function fieldName(
  t: Translate,
  { field, report }: { field: EditField; report: number | null },
): string {
  const name = t.data(`directive.field.${field}`);
  return report === null ? name : t('directive.ofReport', { field: name, number: report + 1 });
}

/** What is open, and why it is asked. */
export function questionText(t: Translate, question: OpenQuestion): string {
  const { doubt } = question;
  const field = fieldName(t, question);
  if (doubt.kind === 'units')
    return [t('directive.doubt.units', { field }), ...unclearLines(t, doubt.unclear)].join(' ');
  const words = doubt.kind === 'event' || doubt.kind === 'otherHop' ? doubt.words : '';
  return t(`directive.doubt.${doubt.kind}`, { field, words });
}

export function questionLines(t: Translate, questions: readonly OpenQuestion[]): string[] {
  return questions.map((question) => t('directive.question', { question: '' }) + questionText(t, question));
}

const SENTENCE = 180;

/** The words a field was read from, in quotes, cut to fit a phone; '' when the document said nothing of it. */
export function sourceLine(t: Translate, sentences: readonly string[]): string {
  const sentence = shortTitle(sentences.join(' '), SENTENCE);
  return sentence === '' ? '' : t('directive.sentence', { sentence });
}

/** The sentences of a field, each once. */
export function sentencesOf({ sources }: DraftedCampaign, which: FieldOf): string[] {
  return [...new Set(sources.filter((source) => isSame(source, which)).map(({ sentence }) => sentence))];
}

/** All that a campaign was read from, field by field. */
export function sourcesHtml(t: Translate, campaign: DraftedCampaign): string {
  const fields: FieldOf[] = [];
  for (const { field, report } of campaign.sources)
    if (!fields.some((known) => isSame(known, { field, report }))) fields.push({ field, report });
  const lines = fields.map((which) => {
    const sentences = sentencesOf(campaign, which).map((sentence) => t('directive.sentence', { sentence }));
    return [`<b>${fieldName(t, which)}</b>`, ...sentences].join('\n');
  });
  const title = t('directive.sources', { title: campaign.draft.title ?? t('launch.untitled') });
  return [title, ...(lines.length > 0 ? lines : [escapeHtml(t('directive.noSources'))])].join('\n\n');
}
