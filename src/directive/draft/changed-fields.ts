import type { CampaignDraft } from '../../domain/campaign/draft';
import type { DraftField } from '../../domain/directive-draft';
import type { Difference, DraftValue } from './difference';

type Read = (draft: Partial<CampaignDraft>) => DraftValue | null;

const ofCampaign: ReadonlyArray<[DraftField, Read]> = [
  ['title', ({ title }) => (title ? { is: 'title', title } : null)],
  ['document', documentOf],
  ['span', ({ span }) => (span ? { is: 'span', span } : null)],
  ['lead', ({ lead }) => (lead ? { is: 'unit', code: lead } : null)],
  ['scope', ({ scope }) => (scope ? { is: 'scope', scope } : null)],
];

const ofReport: ReadonlyArray<[DraftField, Read]> = [
  ['kind', ({ kind }) => (kind ? { is: 'kind', kind } : null)],
  ['deadline', deadlineOf],
  ['reporters', ({ reporters }) => (reporters ? { is: 'reporters', reporters } : null)],
];

/** Fields of a campaign, or of one of its reports, that hold something else than before. */
export function changedFields(
  before: Partial<CampaignDraft>,
  now: Partial<CampaignDraft>,
  of: 'campaign' | 'report' = 'campaign',
): Array<Pick<Difference, 'change' | 'field' | 'before' | 'now'>> {
  return (of === 'report' ? ofReport : ofCampaign).flatMap(([field, read]) => {
    const values = { before: read(before), now: read(now) };
    if (JSON.stringify(values.before) === JSON.stringify(values.now)) return [];
    const change = values.before === null ? 'added' : values.now === null ? 'gone' : 'changed';
    return [{ change, field, ...values }];
  });
}

function documentOf({ number, documentDay }: Partial<CampaignDraft>): DraftValue | null {
  if (!number && !documentDay) return null;
  const document = { ...(number ? { number } : {}), ...(documentDay ? { day: documentDay } : {}) };
  return { is: 'document', document };
}

function deadlineOf({ deadline, recurrence }: Partial<CampaignDraft>): DraftValue | null {
  if (!deadline && !recurrence) return null;
  return { is: 'deadline', words: deadline?.words ?? null, recurrence: recurrence ?? null };
}
