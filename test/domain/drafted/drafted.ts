import { parseDeadline } from '../../../src/domain/deadline';
import type { DraftedCampaign } from '../../../src/domain/directive-draft';

/** A campaign with two reports: one of the lead unit itself, and one that still lacks its date. */
export function drafted(changes: Partial<DraftedCampaign> = {}): DraftedCampaign {
  const parsed = parseDeadline('chậm nhất ngày 31/12/2018', '2018-05-25');
  if (!parsed.ok) throw new Error('no deadline');
  const asks = 'báo cáo kết quả theo thời gian quy định';
  return {
    draft: {
      ...{ id: 'c1', title: 'Một', number: '1/KH', documentDay: '2018-05-25', lead: 'A' },
      span: { from: '2018-01-01', to: '2020-12-31' },
      scope: { kinds: ['commune'], blocs: [], units: [], except: [] },
      ...{ kind: 'interimReview', deadline: parsed.rule, recurrence: 'once', reporters: { by: 'lead' } },
      also: [{ kind: 'other' }],
    },
    reports: [{ kept: true }, { kept: true }],
    sources: [
      { field: 'kind', report: 0, sentence: 'sơ kết trong tháng 12/2018' },
      { field: 'kind', report: 1, sentence: asks },
    ],
    questions: [],
    quotas: [],
    state: 'open',
    like: null,
    ...changes,
  };
}
