import type { DraftedCampaign, DraftField, OpenQuestion } from '../../domain/directive-draft';
import type { EditField } from '../../domain/drafted/edit';
import { reportsOf } from '../../domain/drafted/reports';
import type { Translate } from '../../i18n';
import { questionText, sentencesOf, sourceLine } from './directive-words';

/** A field that is typed, with what is said before the question. */
export interface AskedField {
  campaign: DraftedCampaign;
  which: { field: EditField; report: number | null };
  question: OpenQuestion | null;
  notes: readonly string[];
  also: number;
  left: number;
  offers: readonly string[];
}

const MOST_SENTENCES = 4;
/** Whoever is to answer reads the sentence to its end. */
const SENTENCE = 600;

/** What stands above the question: which campaign and which report it is about, why it is asked, and its sentence. */
export function notesOf(t: Translate, asked: AskedField): string[] {
  const { campaign, which, question, notes, offers } = asked;
  const own = sentencesOf(campaign, { ...which, field: which.field as DraftField });
  // What the text says nothing of, as a day that is missing, is asked beside what asks for the report.
  const sentences = own.length > 0 ? own : sentencesOf(campaign, { field: 'kind', report: which.report });
  return [
    ...notes,
    [titleText(t, asked), ...reportLines(t, campaign, which.report)].join('\n'),
    ...(question ? [t('directive.question', { question: '' }) + questionText(t, question, campaign)] : []),
    ...sentences.slice(0, MOST_SENTENCES).map((one) => sourceLine(t, [one], { longest: SENTENCE })),
    ...(offers.length > 0 ? [t('directive.edit.offers')] : []),
  ];
}

function titleText(t: Translate, { campaign, question, also, left }: AskedField): string {
  const title = campaign.draft.title ?? t('launch.untitled');
  const about =
    also > 0
      ? t('directive.edit.aboutAll', { title, count: also + 1 })
      : t('directive.edit.about', { title });
  return question ? `${about} ${t('directive.edit.left', { count: left })}` : about;
}

function reportLines(t: Translate, { draft }: DraftedCampaign, report: number | null): string[] {
  if (report === null) return [];
  const { kind } = reportsOf(draft)[report] ?? {};
  const name = kind ? t.data(`reportKind.${kind}`) : t('directive.report.noKind');
  return [t('directive.edit.report', { number: report + 1, kind: name })];
}
