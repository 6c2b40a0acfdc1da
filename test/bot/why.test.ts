import { reviewReport } from '../../src/actions/review-report';
import { type Ladder, profileLadder, urgentLadder } from '../../src/domain/ladder';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

const NOT_YOURS = 'không thuộc đơn vị của đồng chí';

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

/** The id of what Xã Lạc Hòa is asked for; its opening has been told. */
async function seed(overrides: SeedOverrides = {}): Promise<string> {
  const { obligations } = await seedCampaign(office.office, overrides);
  await office.settle();
  return obligations.find(({ unit }) => unit === 'XLH')?.id ?? '';
}

const once = (deadline: string) => ({ recurrence: 'once', deadline }) as const;

/** What "Vì sao?" under the newest message answers. */
const why = () => lan.press('Vì sao?');

async function forged(player: Player, data: string): Promise<string> {
  player.news();
  await office.forge(player, data);
  return player.news();
}

describe('“Vì sao?” under what a unit is told', () => {
  it('answers with document, sentence, reading, data, shift and what is said next', async () => {
    await seed();
    const answer = await why();
    expect(answer).toContain('Cả nước chung sức xây dựng nông thôn mới (năm 2019)\nXã Lạc Hòa');
    for (const line of [
      'Văn bản: 1804/UBND-NC ngày 08/08/2019',
      'Trích: “trước ngày 10/11 hằng năm”',
      'Cách hiểu: mỗi năm một hạn, kỳ này là 10/11/2019; “trước” là không kể ngày đó: ngày cuối cùng là Thứ Bảy, 09/11/2019, còn tiếp nhận hết 10/11/2019.',
      'Số liệu: 15/12/2018 – 14/12/2019 (Điều 12 NĐ 09/2019/NĐ-CP)',
      'Dời: Thứ Bảy, 09/11/2019 trùng ngày nghỉ cuối tuần (QĐ 188/1999/QĐ-TTg) → đề nghị gửi trong Thứ Sáu, 08/11/2019; hạn của văn bản không đổi.',
      'Tính trễ: sau Thứ Hai, 11/11/2019, vì Chủ nhật, 10/11/2019 trùng ngày nghỉ cuối tuần (vận dụng khoản 5 Điều 148 Bộ luật Dân sự 2015).',
      'Chưa nhắc lần nào.',
      'Nhắc tiếp: 08:00 Thứ Hai, 21/10/2019 (14 ngày làm việc trước 08/11/2019), gửi đầu mối và thủ trưởng (chưa có người).',
      'Sau đó, nếu chưa nhận được báo cáo: 08:00 Thứ Tư, 20/11/2019 (7 ngày làm việc sau 11/11/2019), báo thêm Phòng Nội vụ thị xã Vĩnh Châu (chưa có người).',
    ])
      expect(answer.split('\n')).toContain(line);
    expect(answer).not.toContain('Dự kiến');
    expect(answer.length).toBeLessThan(1300);
  });

  it('counts what was said, and names the next reminder as it then comes', async () => {
    await seed();
    await office.at('2019-10-30 08:00');
    expect(lan.buttons()).toEqual([
      expect.stringMatching(/^Báo cáo 1: Cả nước/),
      'Vì sao?',
      'Việc cần báo cáo',
    ]);
    const answer = await why();
    expect(answer).toContain('Đã nhắc 1 lần: 30/10/2019.');
    expect(answer).toContain('Mốc không nhắc riêng: 1 gộp vào lần nhắc sau.');
    expect(answer).toContain('Nhắc tiếp: 08:00 Thứ Ba, 05/11/2019 (3 ngày làm việc trước 08/11/2019)');
    lan.news();
    await office.at('2019-11-05 07:59');
    expect(lan.news()).toBe('');
    await office.at('2019-11-05 08:00');
    expect(lan.news()).toContain('Kính gửi Xã Lạc Hòa: nhắc 1 báo cáo');
  });

  it('proposes no day that is past, and says when there is nothing left to say', async () => {
    await seed();
    await office.seated('Hà', '@office/officer');
    await office.at('2019-11-20 08:00');
    const answer = await why();
    expect(answer).not.toContain('đề nghị gửi trong');
    expect(answer).toContain('→ mốc nhắc tính theo Thứ Sáu, 08/11/2019');
    expect(answer).toContain('Đã nhắc 1 lần: 20/11/2019 (cả cơ quan thường trực).');
    expect(answer).toContain('Không còn mốc nhắc nào.');
    expect(answer).not.toContain('Nhắc tiếp');
  });

  it('says that nothing more is said once the report was sent, accepted or is not asked for', async () => {
    const id = await seed();
    const sent = await seedReport(office.office, { campaign: 'ntm201900000', unit: 'XLH', at: office.now() });
    const number = sent.submissions[0]?.receipt;
    expect(await forged(lan, `why:${id}`)).toContain(
      `Không nhắc nữa: báo cáo đã gửi lúc 10:00 08/08/2019, số ${number}, đang chờ tiếp nhận.`,
    );
    expect(lan.buttons()).not.toContain('Báo cáo ngay');
    const words = { accepted: 'báo cáo đã được tiếp nhận', exempted: 'đơn vị được miễn báo cáo này' };
    let { revision } = sent;
    for (const state of ['accepted', 'exempted'] as const) {
      await office.store.obligations.save({ ...sent, state, revision });
      revision += 1;
      expect(await forged(lan, `why:${id}`)).toContain(`Không nhắc nữa: ${words[state]}.`);
    }
  });

  it('leads on to the report, and a report that is under way stays open', async () => {
    await seed();
    await lan.press('Báo cáo 1');
    await lan.write('Đường liên ấp');
    const opened = lan.person.read().messages.find(({ text }) => text?.startsWith('Nhiệm vụ báo cáo mới'));
    expect(await lan.press('Vì sao?', opened?.message_id)).toContain('Vì sao nhắc báo cáo này?');
    expect(await lan.write('15')).toContain('minh chứng');
    await lan.write('/huy');
    await forged(lan, `why:${(await office.store.obligations.ofUnits(['XLH']))[0]?.id}`);
    expect(await lan.press('Báo cáo ngay')).toContain('Bản nháp của đơn vị đã có 2/2');
  });

  it('stands beside each report of several, numbered, in the list of what is owed as well', async () => {
    await seed({ id: 'c00000000001', title: 'Giảm nghèo' });
    await seed({ id: 'c00000000002', title: 'Chuyển đổi số' });
    await lan.write('/viec');
    const rows = lan.last()?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text));
    expect(rows).toEqual([
      ['Báo cáo 1: Chuyển đổi số', 'Vì sao? (1)'],
      ['Báo cáo 2: Giảm nghèo', 'Vì sao? (2)'],
    ]);
    expect(await lan.press('Vì sao? (2)')).toContain('Giảm nghèo (năm 2019)');
  });

  it('stands under a report that was returned', async () => {
    await seed();
    const officer = await office.seated('Hà', '@office/officer');
    const { id, submissions } = await seedReport(office.office, {
      campaign: 'ntm201900000',
      unit: 'XLH',
      at: office.now(),
    });
    await reviewReport(
      office.office,
      {
        obligation: id,
        submission: submissions[0]?.id ?? '',
        verdict: { kind: 'return', reason: 'thiếu số' },
      },
      { person: `test-${officer.person.id}`, seat: '@office/officer' },
      office.now(),
    );
    await office.settle();
    expect(lan.buttons()).toEqual(['Bổ sung báo cáo', 'Vì sao?']);
    expect(await why()).toContain('Nhắc tiếp: 08:00 Thứ Hai, 21/10/2019');
  });

  it('is written in English for who reads English', async () => {
    await seed();
    await lan.write('/language en');
    await lan.write('/tasks');
    const answer = await lan.press('Why?');
    expect(answer).toContain('Words: “trước ngày 10/11 hằng năm”');
    expect(answer).toContain(
      'the last day is Saturday, 09/11/2019, still accepted to the end of Sunday, 10/11',
    );
    expect(answer).toContain('(working days before Friday, 08/11/2019: 14), to the focal point and the head');
    expect(answer).not.toMatch(/Nhắc|Tính trễ|Cách hiểu|Số liệu|Văn bản|gửi/u);
  });
});

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
    await seed({ deadline, ...overrides });
    const answer = await why();
    expect(answer).toContain(`Trích: “${deadline}”`);
    for (const line of lines) expect(answer).toContain(`\n${line}`);
    expect(answer.includes('\nSố liệu')).toBe(overrides.recurrence !== 'once');
  });

  it('is that of the unit’s own rule, of the document that changed it, wherever it is shown', async () => {
    const id = await seed();
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
    const answer = await forged(lan, `why:${id}`);
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

describe('other ladders', () => {
  it('an urgent one says why it cannot wait, in the reminder and in the answer', async () => {
    const officer = await office.seated('Hà', '@office/officer');
    const ladder = urgentLadder('ứng phó bão số 5');
    await seed({ ladder, scope: { kinds: [], units: ['XLH'] }, ...once('chậm nhất ngày 13/8/2019') });
    lan.news();
    await office.at('2019-08-12 08:00');
    expect(lan.news()).toMatch(/^Việc gấp: ứng phó bão số 5\n\nKính gửi Xã Lạc Hòa/);
    const answer = await why();
    expect(answer).toContain('Việc gấp: ứng phó bão số 5. Được nhắc cả ngoài giờ hành chính.');
    expect(answer).toContain('Nhắc tiếp: 14:00 Thứ Hai, 12/08/2019 (1 ngày trước 13/08/2019)');
    expect(answer).toContain('08:00 Thứ Tư, 14/08/2019 (1 ngày sau 13/08/2019), báo thêm Phòng Nội vụ');
    officer.news();
    await office.at('2019-08-14 08:00');
    expect(officer.news()).toMatch(/^Việc gấp: ứng phó bão số 5\n/);
    expect(await officer.press('Vì sao?')).toContain('Xã Lạc Hòa');
  });

  it('one of shares of the time says how much has gone', async () => {
    await seed({ ladder: profileLadder('light') });
    expect(await why()).toContain('(đã qua 80% thời gian từ 08/08/2019 đến 08/11/2019)');
  });

  it('one that was typed names its own moments, and where it tells nobody new, nobody', async () => {
    const ladder: Ladder = {
      ...profileLadder('light'),
      profile: 'custom',
      rungs: [
        { id: 'T0', offset: 0, unit: 'workingDays', at: '16:00', to: ['head'] },
        { id: 'T+2d', offset: 2, unit: 'calendarDays', at: '08:00', to: ['head'] },
      ],
    };
    await seed({ ladder });
    const answer = await why();
    expect(answer).toContain(
      'Nhắc tiếp: 16:00 Thứ Sáu, 08/11/2019 (đúng ngày 08/11/2019), gửi thủ trưởng (chưa có người).',
    );
    expect(answer).not.toContain('Sau đó');
  });

  it('what is due later on a day that had its reminder is said the next working day, and announced so', async () => {
    await seed({ id: 'c00000000001', title: 'Giảm nghèo', ...once('chậm nhất ngày 15/8/2019') });
    const afternoon: Ladder = {
      ...profileLadder('light'),
      profile: 'custom',
      rungs: [{ id: 'T-3', offset: -3, unit: 'workingDays', at: '15:00', to: ['focalPoint'] }],
    };
    const id = await seed({
      id: 'c00000000002',
      title: 'Chuyển đổi số',
      ladder: afternoon,
      ...once('chậm nhất ngày 15/8/2019'),
    });
    await office.at('2019-08-12 08:00');
    expect(lan.news()).toContain('Giảm nghèo');
    expect(await forged(lan, `why:${id}`)).toContain('Nhắc tiếp: 08:00 Thứ Ba, 13/08/2019');
    await office.at('2019-08-12 15:00');
    expect(lan.news()).toBe('');
    await office.at('2019-08-13 08:00');
    expect(lan.news()).toContain('Chuyển đổi số');
  });
});

describe('who may ask', () => {
  it('the unit, the unit that reviews and the whole office may; nobody else learns anything', async () => {
    const id = await seed();
    const allowed = [
      await office.seated('Hùng', 'XLH/head'),
      await office.seated('Phó', 'XLH/deputy'),
      await office.seated('Khoa', 'PKT/focalPoint'),
      await office.seated('Hà', '@office/officer'),
      await office.seated('Ông Sáu', '@office/leader'),
      await office.seated('Quản', '@office/administrator'),
    ];
    for (const player of allowed) {
      await player.write('/huongdan');
      expect(await forged(player, `why:${id}`)).toContain('Trích: “trước ngày 10/11 hằng năm”');
      expect(player.buttons().includes('Báo cáo ngay')).toBe(
        ['Hùng', 'Phó'].includes(player.person.user.first_name),
      );
    }
    const other = await office.seated('Mai', 'XVT/focalPoint');
    await other.write('/huongdan');
    expect(await forged(other, `why:${id}`)).toContain(NOT_YOURS);
    for (const data of ['why:', 'why:khongcogi000', `why:${'x'.repeat(40)}`])
      expect(await forged(lan, data)).toContain(NOT_YOURS);
    const stranger = office.stranger('Lạ');
    await stranger.write('/start');
    expect(await forged(stranger, `why:${id}`)).not.toContain('Trích');
  });
});

describe('“Vì sao?” under what the office is told', () => {
  let officer: Player;
  beforeEach(async () => {
    officer = await office.seated('Hà', '@office/officer');
  });

  it('opens the explanation at once where only one report is named', async () => {
    await seed({ scope: { kinds: [], units: ['XLH'] } });
    await office.at('2019-11-20 08:00');
    expect(officer.buttons()).toEqual(['Xem đơn vị quá hạn', 'Vì sao?']);
    expect(await officer.press('Vì sao?')).toContain('Xã Lạc Hòa');
  });

  it('lets one of many be chosen, a page at a time, in the order of the message', async () => {
    await seed();
    await office.at('2019-11-20 08:00');
    await officer.press('Vì sao?');
    expect(officer.last()?.text).toBe('Vì sao nhắc? Chọn báo cáo cần xem (10):');
    const first = officer.buttons();
    expect(first[0]).toBe('1. Phường 1 – Cả nước chung sức xây dự…');
    expect(first.slice(8)).toEqual(['Trang 1/2', 'Sau ▶']);
    const message = officer.last()?.message_id;
    await officer.press('Sau');
    expect(officer.last()?.message_id).toBe(message);
    expect(officer.buttons()[0]).toMatch(/^9\. /);
    const rows = officer.last()?.reply_markup?.inline_keyboard.flat() ?? [];
    for (const button of rows)
      expect(Buffer.byteLength('callback_data' in button ? button.callback_data : '')).toBeLessThanOrEqual(
        64,
      );
    await officer.press('◀ Trước');
    const label = officer.buttons().find((text) => text.includes('Xã Lạc Hòa'));
    expect(await officer.press(label ?? '')).toContain('Đã nhắc 1 lần: 20/11/2019 (cả cơ quan thường trực).');
  });

  it('is for the office alone, and answers nothing to what was never said', async () => {
    await seed();
    await office.at('2019-11-20 08:00');
    for (const data of ['wl:o:2019-11-20', 'wl:2:2019-11-20'])
      expect(await forged(lan, data)).toContain(NOT_YOURS);
    for (const data of ['wl:o:2019-11-19', 'wl', 'wl:o', 'wl:x:@office:2019'])
      expect(await forged(officer, data)).toContain(NOT_YOURS);
    const leader = await office.seated('Ông Sáu', '@office/leader');
    await leader.write('/huongdan');
    expect(await forged(leader, 'wl:o:2019-11-20')).toContain('Chọn báo cáo cần xem (10)');
  });
});

it('a keyboard of many reports stays one that Telegram takes', async () => {
  for (let n = 10; n < 22; n += 1)
    await seed({ id: `c000000000${n}`, title: `Đợt thi đua ${n}`, scope: { kinds: [], units: ['XLH'] } });
  await office.at('2019-11-05 08:00');
  expect(lan.last()?.reply_markup?.inline_keyboard).toHaveLength(9);
  expect(office.log.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await lan.press('Vì sao? (8)')).toContain('Vì sao nhắc báo cáo này?');
});

it('a day that is only expected is marked wherever it stands', async () => {
  await seed({ ...once('chậm nhất ngày 05/02/2027'), to: '2027-12-31' });
  expect(lan.news()).toContain('Hạn: Thứ Sáu, 05/02/2027 (dự kiến)');
  expect(await lan.write('/viec')).toContain('Hạn Thứ Sáu, 05/02/2027 (dự kiến) – ');
  await office.at('2027-01-29 08:00');
  expect(lan.news()).toContain('Hạn Thứ Sáu, 05/02/2027 (dự kiến) – ');
});
