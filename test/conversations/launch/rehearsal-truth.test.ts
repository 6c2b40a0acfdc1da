import { rehearseCampaign } from '../../../src/actions/rehearse-campaign';
import { addDays, dayOf } from '../../../src/domain/day';
import type { Ladder } from '../../../src/domain/ladder';
import type { Moment } from '../../../src/domain/rehearsal';
import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toReporters } from './officer';
import { foretold, handedOver } from './said';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
  const units = await office.store.units.all();
  const changed: Record<string, object> = {
    P1: { validTo: '2019-09-20' },
    P2: { validFrom: '2019-09-10' },
    PKH: { validFrom: '2019-09-27' },
  };
  await office.store.units.save(units.map((unit) => ({ ...unit, ...changed[unit.code] })));
  office.set('2019-08-08 09:00:27');
});
afterEach(() => office.close());

const zone = 'Asia/Ho_Chi_Minh';
const clock = (moment: Date) => moment.toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);

/**
 * From the launch until after the last thing foretold: the first minute of every day, each moment and the minute before,
 * and every hour of the ladder on every day on which the office has anything to decide by then, foretold or not.
 */
async function live(moments: readonly Moment[], { rungs }: Ladder): Promise<void> {
  const foreseen = new Set(moments.flatMap(({ at }) => [clock(new Date(at.getTime() - 60_000)), clock(at)]));
  const times = new Set(foreseen);
  const end = addDays(dayOf(moments.at(-1)?.at ?? office.now(), zone), 8);
  for (let day = dayOf(office.now(), zone); day <= end; day = addDays(day, 1)) {
    foreseen.add(`${day} 00:00`);
    for (const time of ['00:00', '08:00', ...rungs.map(({ at }) => at)]) times.add(`${day} ${time}`);
  }
  for (const time of [...times].filter((one) => one > clock(office.now())).sort()) {
    office.set(time);
    const due = foreseen.has(time) || (await office.store.obligations.withRungDue(office.now())).length > 0;
    if (due) await office.at(time);
  }
}

/** A report each month of two, with the ladder that the answers choose. */
const monthly = (...ladder: string[]) => [
  ...toReporters.slice(0, 3),
  'từ 01/8/2019 đến 30/9/2019',
  'Phòng Kinh tế',
  'các phường, Lạc Hòa',
  '>✔ Xong',
  '>Báo cáo định kỳ',
  'trước ngày 05 của tháng sau hằng tháng',
  '>✔ hằng tháng',
  '>Theo lịch',
  '>Dùng bộ câu hỏi',
  '>Chỉ nêu số lượng',
  ...ladder,
];

describe('a rehearsal and the campaign that follows it', () => {
  it.each([
    ['the standard ladder', ['>Chuẩn']],
    // The second month's rung at 07:30 and the first month's at 09:30 meet on 13/09/2019.
    [
      'a share of the time and rungs at many hours, of which two meet on one day',
      [
        '>Tự đặt',
        '80% -15 lúc 07:30 -9 lịch lúc 07:00 -3 lúc 14:00 -2 lúc 07:30 0 +1 lúc 16:59 +3 +6 lúc 09:30 báo Phòng',
      ],
    ],
    ['the urgent ladder', ['>Hỏa tốc', 'Ứng phó bão số 9']],
  ])(
    'agree to the minute with %s',
    async (_, ladder) => {
      await office.seated('Lan', 'XLH/focalPoint');
      await answer(ha, ...monthly(...ladder));
      const draft = await office.store.campaignDrafts.of(`test-${ha.person.id}`);
      if (!draft) throw new Error('no draft');
      const rehearsed = await rehearseCampaign(office.office, draft, office.now());
      if (!rehearsed.ok) throw new Error(rehearsed.refusal.key);
      const { moments, campaign } = rehearsed.value;
      await answer(ha, '>✔ Phát động');
      await live(moments, campaign.ladder);
      const expected = foretold(moments);
      expect(expected.length).toBeGreaterThan(20);
      expect(await handedOver(office)).toEqual(expected);
    },
    120_000,
  );
});
