import type { DraftedCampaign, FieldOf, OpenQuestion } from '../../domain/directive-draft';
import type { EditField } from '../../domain/drafted/edit';
import { isSame } from '../../domain/drafted/open';
import { reportsOf } from '../../domain/drafted/reports';
import type { Translate } from '../../i18n';
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
export function questionText(t: Translate, question: OpenQuestion, { draft }: DraftedCampaign): string {
  const { doubt } = question;
  const field = fieldName(t, question);
  const { deadline } = reportsOf(draft)[question.report ?? -1] ?? {};
  if (question.field === 'deadline' && doubt.kind === 'missing' && deadline)
    return t('directive.doubt.recurrence', { field });
  if (doubt.kind === 'units' && doubt.unclear.every(({ kind }) => kind === 'one'))
    return t('directive.doubt.proposed', {
      field,
      names: doubt.unclear.flatMap(({ candidates }) => candidates).join(', '),
    });
  if (doubt.kind === 'units')
    return [t('directive.doubt.units', { field }), ...unclearLines(t, doubt.unclear)].join(' ');
  const words = doubt.kind === 'event' || doubt.kind === 'otherHop' ? doubt.words : '';
  return t(`directive.doubt.${doubt.kind}`, { field, words });
}

export function questionLines(
  t: Translate,
  questions: readonly OpenQuestion[],
  campaign: DraftedCampaign,
): string[] {
  return questions.map(
    (question) => t('directive.question', { question: '' }) + questionText(t, question, campaign),
  );
}

const SENTENCE = 180;
/** So much of what stands before the words that matter. */
const BEFORE = 60;

/** What a field was read from, in quotes, cut to fit a phone around the words that matter; '' when nothing says it. */
export function sourceLine(
  t: Translate,
  sentences: readonly string[],
  { words = '', longest = SENTENCE }: { words?: string | undefined; longest?: number } = {},
): string {
  const sentence = sentences.join(' ');
  if (sentence === '') return '';
  const at = sentence.indexOf(words);
  const from = at + words.length > longest ? at - BEFORE : 0;
  const cut = from > 0 ? `…${sentence.slice(from).replace(/^\S*\s/u, '')}` : sentence;
  return t('directive.sentence', { sentence: shortTitle(cut, longest) });
}

/** The sentences of a field, each once. */
export function sentencesOf({ sources }: DraftedCampaign, which: FieldOf): string[] {
  return [...new Set(sources.filter((source) => isSame(source, which)).map(({ sentence }) => sentence))];
}

/** The sentences that say what a field holds: none of what an officer typed. */
export function sayingOf(campaign: DraftedCampaign, which: FieldOf): string[] {
  return isTyped(campaign, which) ? [] : sentencesOf(campaign, which);
}

/** " (cán bộ nhập)" behind what an officer typed. */
export function typedMark(t: Translate, campaign: DraftedCampaign, which: FieldOf): string {
  return isTyped(campaign, which) ? t('directive.typed') : '';
}

function isTyped({ typed = [] }: DraftedCampaign, which: FieldOf): boolean {
  return typed.some((one) => isSame(one, which));
}

/** All that a campaign was read from, field by field, in several messages; what would take too many ends with a mark. */
export function sourcesPages(t: Translate, campaign: DraftedCampaign): string[] {
  const fields: FieldOf[] = [];
  for (const { field, report } of campaign.sources)
    if (!fields.some((known) => isSame(known, { field, report }))) fields.push({ field, report });
  const lines = fields.map((which) => {
    const sentences = sentencesOf(campaign, which).map((sentence) => t('directive.sentence', { sentence }));
    return [`<b>${fieldName(t, which)}</b>`, ...sentences].join('\n');
  });
  const title = t('directive.sources', { title: campaign.draft.title ?? t('launch.untitled') });
  const pages = inPages([title, ...(lines.length > 0 ? lines : [t('directive.noSources')])]);
  return pages.length > MOST_PAGES ? [...pages.slice(0, MOST_PAGES - 1), '…'] : pages;
}

const PAGE = 3500;
/** Of one press of a button: a chat takes about one message a second (core.telegram.org/bots/faq#broadcasting-to-users). */
const MOST_PAGES = 12;

function inPages(paragraphs: readonly string[]): string[] {
  const pages: string[] = [];
  for (const paragraph of paragraphs) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + paragraph.length < PAGE)
      pages[pages.length - 1] = `${last}\n\n${paragraph}`;
    else pages.push(paragraph);
  }
  return pages;
}
