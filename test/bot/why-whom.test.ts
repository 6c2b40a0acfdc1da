import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { forged, NOT_YOURS, seedFor } from './asking-why';

jest.setTimeout(30_000);

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

describe('who may ask', () => {
  it('the unit, the unit that reviews and the whole office may; nobody else learns anything', async () => {
    const id = await seedFor(office);
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
      expect(await forged(office, player, `why:${id}`)).toContain('Trích: “trước ngày 10/11 hằng năm”');
      expect(player.buttons().includes('Báo cáo ngay')).toBe(
        ['Hùng', 'Phó'].includes(player.person.user.first_name),
      );
    }
    const other = await office.seated('Mai', 'XVT/focalPoint');
    await other.write('/huongdan');
    expect(await forged(office, other, `why:${id}`)).toContain(NOT_YOURS);
    for (const data of ['why:', 'why:khongcogi000', `why:${'x'.repeat(40)}`])
      expect(await forged(office, lan, data)).toContain(NOT_YOURS);
    const stranger = office.stranger('Lạ');
    await stranger.write('/start');
    expect(await forged(office, stranger, `why:${id}`)).not.toContain('Trích');
  });
});

describe('“Vì sao?” under what the office is told', () => {
  let officer: Player;
  beforeEach(async () => {
    officer = await office.seated('Hà', '@office/officer');
  });

  it('opens the explanation at once where only one report is named', async () => {
    await seedFor(office, { scope: { kinds: [], units: ['XLH'] } });
    await office.at('2019-11-20 08:00');
    expect(officer.buttons()).toEqual(['Xem đơn vị quá hạn', 'Vì sao?']);
    expect(await officer.press('Vì sao?')).toContain('Xã Lạc Hòa');
  });

  it('lets one of many be chosen, a page at a time, in the order of the message', async () => {
    await seedFor(office);
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
    await seedFor(office);
    await office.at('2019-11-20 08:00');
    for (const data of ['wl:o:2019-11-20', 'wl:2:2019-11-20'])
      expect(await forged(office, lan, data)).toContain(NOT_YOURS);
    for (const data of ['wl:o:2019-11-19', 'wl', 'wl:o', 'wl:x:@office:2019'])
      expect(await forged(office, officer, data)).toContain(NOT_YOURS);
    const leader = await office.seated('Ông Sáu', '@office/leader');
    await leader.write('/huongdan');
    expect(await forged(office, leader, 'wl:o:2019-11-20')).toContain('Chọn báo cáo cần xem (10)');
  });
});

it('a keyboard of many reports stays one that Telegram takes', async () => {
  for (let n = 10; n < 22; n += 1)
    await seedFor(office, {
      id: `c000000000${n}`,
      title: `Đợt thi đua ${n}`,
      scope: { kinds: [], units: ['XLH'] },
    });
  await office.at('2019-11-05 08:00');
  expect(lan.last()?.reply_markup?.inline_keyboard).toHaveLength(9);
  expect(office.log.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await lan.press('Vì sao? (8)')).toContain('Vì sao nhắc báo cáo này?');
});
