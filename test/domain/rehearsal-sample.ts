import type { Campaign } from '../../src/domain/campaign';
import { parseDeadline } from '../../src/domain/deadline';
import { type Ladder, standardLadder } from '../../src/domain/ladder';
import type { Unit } from '../../src/domain/unit';

const words = {
  monthly: 'trước ngày 05 của tháng sau hằng tháng',
  quarterly: 'trước ngày 15 của tháng cuối cùng hàng quý',
  yearly: 'trước ngày 10/11 hằng năm',
};

export interface Sample {
  id?: string;
  recurrence: keyof typeof words;
  launchedAt: Date;
  ladder?: Ladder;
  from?: string;
  to?: string;
}

/** A campaign that asks every commune but its lead, from 2026 to 2027 unless said otherwise. */
export function campaignOf(sample: Sample): Campaign {
  const { recurrence, launchedAt, ladder = standardLadder, from = '2026-01-01', to = '2027-12-31' } = sample;
  const parsed = parseDeadline(words[recurrence], '2026-01-01');
  if (!parsed.ok) throw new Error('no deadline');
  return {
    id: sample.id ?? 'c1',
    title: 'Phong trào',
    document: { number: '1804/UBND-NC', day: '2019-08-08' },
    from,
    to,
    phases: [],
    ladder,
    lead: 'LEAD',
    scope: { kinds: ['commune'], blocs: [], units: [], except: [] },
    naming: 'counts',
    requirements: [
      {
        id: 'r1',
        kind: 'periodic',
        recurrence,
        deadline: parsed.rule,
        dataWindow: 'calendar',
        questions: [],
        ladder: null,
      },
    ],
    launchedAt,
    launchedBy: { person: 'ha', seat: '@office/officer' },
  };
}

/** Communes by code; their names are their codes. */
export function unitsNamed(...codes: string[]): Unit[] {
  return codes.map((code) => ({
    code,
    name: code,
    aliases: [],
    kind: 'commune',
    bloc: null,
    parent: null,
    validFrom: null,
    validTo: null,
    successor: null,
  }));
}
