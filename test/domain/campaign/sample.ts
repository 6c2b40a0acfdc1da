import type { Campaign } from '../../../src/domain/campaign';
import { instantOf } from '../../../src/domain/day';
import { standardLadder } from '../../../src/domain/ladder';
import type { Unit, UnitKind } from '../../../src/domain/unit';

export const zone = 'Asia/Ho_Chi_Minh';

export function unit(code: string, kind: UnitKind = 'commune', more: Partial<Unit> = {}): Unit {
  return {
    code,
    name: `Đơn vị ${code}`,
    aliases: [],
    kind,
    bloc: null,
    parent: null,
    validFrom: null,
    validTo: null,
    successor: null,
    ...more,
  };
}

/** Document 1804/UBND-NC: yearly, before 10/11, from the communes and wards to Phòng Kinh tế, 2016–2020. */
export function countryside(more: Partial<Campaign> = {}): Campaign {
  return {
    id: 'campaign0001',
    title: 'Cả nước chung sức xây dựng nông thôn mới',
    document: { number: '1804/UBND-NC', day: '2019-08-08' },
    from: '2016-01-01',
    to: '2020-12-31',
    phases: [],
    ladder: standardLadder,
    lead: 'PKT',
    scope: { kinds: ['commune', 'ward'], blocs: [], units: [], except: [] },
    naming: 'counts',
    requirements: [
      {
        id: 'r1',
        kind: 'periodic',
        recurrence: 'yearly',
        deadline: {
          words: 'trước ngày 10/11 hằng năm',
          inclusive: false,
          on: { at: 'yearly', month: 11, day: 10, yearOffset: 0 },
          assumed: [],
        },
        dataWindow: 'decree09',
        questions: [{ id: 'q1', text: 'Kết quả', kind: 'text', optional: false }],
        ladder: null,
      },
    ],
    launchedAt: instantOf('2019-08-08', '09:00', zone),
    launchedBy: { person: 'p1', seat: '@office/officer' },
    ...more,
  };
}
