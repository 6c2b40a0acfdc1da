import { reviewReport } from '../../src/actions/review-report';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedReport } from '../support/seed';
import { forged, seedFor } from './asking-why';

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

describe('“Vì sao?” under what a unit is told', () => {
  it('answers with document, sentence, reading, data, shift and what is said next', async () => {
    await seedFor(office);
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
    await seedFor(office);
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
    await seedFor(office);
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
    const id = await seedFor(office);
    const sent = await seedReport(office.office, { campaign: 'ntm201900000', unit: 'XLH', at: office.now() });
    const number = sent.submissions[0]?.receipt;
    expect(await forged(office, lan, `why:${id}`)).toContain(
      `Không nhắc nữa: báo cáo đã gửi lúc 10:00 08/08/2019, số ${number}, đang chờ tiếp nhận.`,
    );
    expect(lan.buttons()).not.toContain('Báo cáo ngay');
    const words = { accepted: 'báo cáo đã được tiếp nhận', exempted: 'đơn vị được miễn báo cáo này' };
    let { revision } = sent;
    for (const state of ['accepted', 'exempted'] as const) {
      await office.store.obligations.save({ ...sent, state, revision });
      revision += 1;
      expect(await forged(office, lan, `why:${id}`)).toContain(`Không nhắc nữa: ${words[state]}.`);
    }
  });

  it('leads on to the report, and a report that is under way stays open', async () => {
    await seedFor(office);
    await lan.press('Báo cáo 1');
    await lan.write('Đường liên ấp');
    const opened = lan.person.read().messages.find(({ text }) => text?.startsWith('Nhiệm vụ báo cáo mới'));
    expect(await lan.press('Vì sao?', opened?.message_id)).toContain('Vì sao nhắc báo cáo này?');
    expect(await lan.write('15')).toContain('minh chứng');
    await lan.write('/huy');
    await forged(office, lan, `why:${(await office.store.obligations.ofUnits(['XLH']))[0]?.id}`);
    expect(await lan.press('Báo cáo ngay')).toContain('Bản nháp của đơn vị đã có 2/2');
  });

  it('stands beside each report of several, numbered, in the list of what is owed as well', async () => {
    await seedFor(office, { id: 'c00000000001', title: 'Giảm nghèo' });
    await seedFor(office, { id: 'c00000000002', title: 'Chuyển đổi số' });
    await lan.write('/viec');
    const rows = lan.last()?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text));
    expect(rows).toEqual([
      ['Báo cáo 1: Chuyển đổi số', 'Vì sao? (1)'],
      ['Báo cáo 2: Giảm nghèo', 'Vì sao? (2)'],
    ]);
    expect(await lan.press('Vì sao? (2)')).toContain('Giảm nghèo (năm 2019)');
  });

  it('stands under a report that was returned', async () => {
    await seedFor(office);
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
    await seedFor(office);
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
