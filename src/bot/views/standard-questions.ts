import type { Question, ReportKind } from '../../domain/campaign';
import type { TextKey, Translate } from '../../i18n';

type Asks = ReadonlyArray<readonly [TextKey, 'text' | 'number', 'optional'?]>;

/** What standing offices ask of every movement: results, models, difficulties, proposals, the official document. */
const ofReview: Asks = [
  ['launch.standard.results', 'text'],
  ['launch.standard.models', 'number'],
  ['launch.standard.difficulties', 'text', 'optional'],
  ['launch.standard.proposals', 'text', 'optional'],
  ['launch.standard.official', 'text', 'optional'],
];

const document: Asks = [
  ['launch.standard.note', 'text', 'optional'],
  ['launch.standard.documentNumber', 'text', 'optional'],
];

const ofOther: Partial<Record<ReportKind, Asks>> = {
  registration: [
    ['launch.standard.registered', 'text'],
    ['launch.standard.registeredCount', 'number'],
    ...document,
  ],
  plan: [['launch.standard.planned', 'text'], ...document],
  contestEntry: [['launch.standard.entries', 'text'], ['launch.standard.entryCount', 'number'], ...document],
  awardDossier: [
    ['launch.standard.proposed', 'text'],
    ['launch.standard.dossierCount', 'number'],
    ...document,
  ],
};

/** The questions of a report of a kind, where no form was drawn up for it. Ids are `q1`, `q2` … in order. */
export function standardQuestions(t: Translate, kind: ReportKind): Question[] {
  return (ofOther[kind] ?? ofReview).map(([key, answer, optional], at) => ({
    id: `q${at + 1}`,
    text: t(key),
    kind: answer,
    optional: optional !== undefined,
  }));
}
