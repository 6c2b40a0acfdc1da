import type { Campaign } from '../../../src/domain/campaign';
import type { Day } from '../../../src/domain/day';
import type { Recurrence } from '../../../src/domain/period';
import type { Unit } from '../../../src/domain/unit';
import { built } from '../dispatch/built';
import { calendar, DAYS, ZONE } from './days';
import { type Make, UNITS } from './sizes';

const { addWorkingDays } = built<typeof import('../../../src/domain/calendar')>('src/domain/calendar');
const { formatDay, instantOf } = built<typeof import('../../../src/domain/day')>('src/domain/day');
const { parseDeadline } = built<typeof import('../../../src/domain/deadline')>('src/domain/deadline');
const { standardLadder } = built<typeof import('../../../src/domain/ladder')>('src/domain/ladder');

/** What becomes of a campaign's obligations: reported long ago, not due for months, or due on one of the days. */
export type Kind = 'past' | 'running' | 'due';

export function units(): Unit[] {
  return Array.from({ length: UNITS }, (_, n) => ({
    code: `X${String(n).padStart(3, '0')}`,
    name: `Ủy ban nhân dân xã số ${n}`,
    aliases: [`Xã ${n}`],
    kind: 'commune' as const,
    bloc: `khối ${n % 10}`,
    parent: null,
    validFrom: null,
    validTo: null,
    successor: null,
  }));
}

export function* campaigns({ past, running }: Make): Generator<{ kind: Kind; campaign: Campaign }> {
  for (let n = 0; n < past; n += 1) {
    const year = 2025 - (n % 10);
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    const asks = { recurrence: 'monthly' as const, words: 'trước ngày 20 hằng tháng' };
    yield { kind: 'past', campaign: campaign(`past${n}`, span, asks) };
  }
  for (let n = 0; n < running; n += 1) {
    const asks = { recurrence: 'yearly' as const, words: 'trước ngày 25/12 hằng năm' };
    yield {
      kind: 'running',
      campaign: campaign(`running${n}`, { from: '2026-01-01', to: '2026-12-31' }, asks),
    };
  }
  for (const [n, day] of DAYS.entries()) {
    const last = addWorkingDays(calendar, day, 7);
    const asks = { recurrence: 'once' as const, words: `chậm nhất ngày ${formatDay(last)}` };
    yield { kind: 'due', campaign: campaign(`due${n}`, { from: '2026-06-01', to: '2026-08-31' }, asks) };
  }
}

function campaign(
  id: string,
  { from, to }: { from: Day; to: Day },
  { recurrence, words }: { recurrence: Recurrence; words: string },
): Campaign {
  const parsed = parseDeadline(words, from, recurrence);
  if (!parsed.ok) throw new Error(`no deadline: ${words}`);
  return {
    id: id.padEnd(12, '-'),
    title: `Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” ${id}`,
    document: { number: `${id}/KH-UBND`, day: from },
    ...{ from, to, phases: [], ladder: standardLadder, lead: 'PNV' },
    scope: { kinds: ['commune'], blocs: [], units: [], except: [] },
    naming: 'namesAfterDeadline',
    requirements: [
      {
        ...{
          id: 'r1',
          kind: 'periodic',
          recurrence,
          deadline: parsed.rule,
          dataWindow: 'decree09',
          ladder: null,
        },
        questions: [
          { id: 'q1', text: 'Kết quả nổi bật trong kỳ?', kind: 'text', optional: false },
          { id: 'q2', text: 'Số tiêu chí đã đạt?', kind: 'number', optional: false },
        ],
      },
    ],
    launchedAt: instantOf(from, '09:00', ZONE),
    launchedBy: { person: 'p-officer', seat: '@office/officer' },
  };
}
