import { openTestOffice, type Player, type TestOffice } from '../support/office';
import type { SeedOverrides } from '../support/seed';
import { forged, once, seedFor } from './asking-why';

jest.setTimeout(30_000);

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

/** What "Vì sao?" under the newest message answers. */
const why = () => lan.press('Vì sao?');

describe('the reading of the words', () => {
  it.each<[words: string, overrides: Partial<SeedOverrides>, lines: string[]]>([
    [
      'trong vòng 10 ngày làm việc kể từ ngày 28/8/2019',
      { recurrence: 'once' },
      [
        'Cách hiểu: 10 ngày làm việc kể từ 28/08/2019, ngày đó không tính, là 12/09/2019 (bỏ qua 5 ngày nghỉ: ngày nghỉ cuối tuần, nghỉ Quốc khánh); ngày cuối cùng là Thứ Năm, 12/09/2019, tính cả ngày đó.',
        'Tính trễ: sau Thứ Năm, 12/09/2019.',
      ],
    ],
    [
      'trong vòng 10 ngày kể từ ngày 28/8/2019',
      { recurrence: 'once' },
      [
        'Cách hiểu: 10 ngày kể từ 28/08/2019, ngày đó không tính, là 07/09/2019; ngày cuối cùng là Thứ Bảy, 07/09/2019, tính cả ngày đó.',
      ],
    ],
    [
      'chậm nhất ngày 24/01/2020',
      { recurrence: 'once' },
      [
        'Dời: Thứ Sáu, 24/01/2020 trùng nghỉ Tết Nguyên đán (Điều 115 Bộ luật Lao động 2012) → đề nghị gửi trong Thứ Tư, 22/01/2020; hạn của văn bản không đổi.',
        'Tính trễ: sau Thứ Năm, 30/01/2020, vì Thứ Sáu, 24/01/2020 trùng nghỉ Tết Nguyên đán (vận dụng khoản 5 Điều 148 Bộ luật Dân sự 2015).',
      ],
    ],
    [
      'trong Quý IV/2019',
      { recurrence: 'once' },
      [
        'Cách hiểu: cả thời gian 01/10/2019 – 31/12/2019 được nêu; ngày cuối cùng là Thứ Ba, 31/12/2019, tính cả ngày đó.',
      ],
    ],
    ['trước ngày 20/11', { recurrence: 'once' }, ['Năm chưa ghi, hiểu là 2019']],
    [
      'trước 16g30 ngày 15/11/2019',
      { recurrence: 'once' },
      ['Cách hiểu: ngày được nêu là 15/11/2019; ngày cuối cùng là Thứ Sáu, 15/11/2019, đến 16:30.'],
    ],
    [
      '02 ngày làm việc sau khi chốt số liệu',
      { recurrence: 'quarterly' },
      [
        'Cách hiểu: 2 ngày làm việc sau ngày chốt số liệu 14/09/2019 là 17/09/2019 (bỏ qua 1 ngày nghỉ: ngày nghỉ cuối tuần); ngày cuối cùng là Thứ Ba, 17/09/2019, tính cả ngày đó.',
        'Số liệu: 15/06/2019 – 14/09/2019 (Điều 12 NĐ 09/2019/NĐ-CP)',
      ],
    ],
    [
      'chậm nhất ngày 05/02/2027',
      { recurrence: 'once', to: '2027-12-31' },
      [
        'Dự kiến: lịch nghỉ những ngày này chưa được công bố chính thức; ngày có thể thay đổi.',
        'Dời: Thứ Sáu, 05/02/2027 trùng nghỉ Tết Nguyên đán (Điều 112 Bộ luật Lao động 2019) → đề nghị gửi trong Thứ Tư, 03/02/2027; hạn của văn bản không đổi.',
      ],
    ],
  ])('“%s”', async (deadline, overrides, lines) => {
    await seedFor(office, { deadline, ...overrides });
    const answer = await why();
    expect(answer).toContain(`Trích: “${deadline}”`);
    for (const line of lines) expect(answer).toContain(`\n${line}`);
    expect(answer.includes('\nSố liệu')).toBe(overrides.recurrence !== 'once');
  });

  it('is that of the unit’s own rule, of the document that changed it, wherever it is shown', async () => {
    const id = await seedFor(office);
    const found = await office.store.obligations.byId(id);
    if (!found) throw new Error('no obligation');
    const rule = {
      ...found.deadline.rule,
      words: 'trước ngày 10 tháng 11 năm 2019',
      document: { number: '2001/UBND-NC', day: '2019-08-07' },
    };
    const changed = { at: office.now(), person: 'ha', seat: '@office/officer', what: 'rescheduled' as const };
    await office.store.obligations.save({
      ...found,
      deadline: { ...found.deadline, rule },
      history: [...found.history, { ...changed, why: null }],
    });
    const answer = await forged(office, lan, `why:${id}`);
    expect(answer).toContain(
      'Văn bản: 2001/UBND-NC ngày 07/08/2019\nTrích: “trước ngày 10 tháng 11 năm 2019”',
    );
    expect(answer).toContain('Hạn được đổi ngày 08/08/2019.');
    lan.news();
    await office.at('2019-10-21 08:00');
    expect(lan.news()).toContain('Theo 2001/UBND-NC: “trước ngày 10 tháng 11 năm 2019”');
    expect(await lan.press('Báo cáo 1')).toContain('(“trước ngày 10 tháng 11 năm 2019”)');
    await lan.write('/huy');
    const standing = await lan.write('/tinhhinh nông thôn mới');
    expect(standing).toContain('Theo 2001/UBND-NC ngày 07/08/2019.');
    expect(standing).toContain('(“trước ngày 10 tháng 11 năm 2019”)');
  });
});

it('a day that is only expected is marked wherever it stands', async () => {
  await seedFor(office, { ...once('chậm nhất ngày 05/02/2027'), to: '2027-12-31' });
  expect(lan.news()).toContain('Hạn: Thứ Sáu, 05/02/2027 (dự kiến)');
  expect(await lan.write('/viec')).toContain('Hạn Thứ Sáu, 05/02/2027 (dự kiến) – ');
  await office.at('2027-01-29 08:00');
  expect(lan.news()).toContain('Hạn Thứ Sáu, 05/02/2027 (dự kiến) – ');
});

it('a day that only lateness hangs on is not marked, but the day until which it is accepted is', async () => {
  await office.at('2026-11-02 08:00');
  await seedFor(office, { ...once('trước ngày 24/11/2026'), to: '2027-12-31', launchedAt: office.now() });
  expect(lan.news()).toContain('Hạn: Thứ Hai, 23/11/2026 (“');
  expect(await why()).toContain('Dự kiến: lịch nghỉ những ngày này');
  await seedFor(office, {
    ...once('trước ngày 24/11/2026'),
    id: 'tet000000001',
    title: 'Giảm nghèo',
    deadline: 'chậm nhất ngày 06/02/2027',
    to: '2027-12-31',
    launchedAt: office.now(),
  });
  office.set('2027-02-06 09:00');
  expect(await lan.write('/viec')).toMatch(/gửi đến hết [^:]*\(dự kiến\) vẫn đúng hạn/);
});
