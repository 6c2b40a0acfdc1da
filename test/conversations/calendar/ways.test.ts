import { changeCalendar } from '../../../src/actions/change-calendar';
import { addDays } from '../../../src/domain/day';
import { openTestOffice, type Player, type TestOffice } from '../../support/office';
import { changes, editing, works } from './editing';

let office: TestOffice;
let an: Player;
beforeEach(async () => {
  office = await openTestOffice({ at: '2026-03-16 08:00' });
});
afterEach(() => office.close());

describe('24/11', () => {
  beforeEach(async () => {
    an = await editing(office);
    await an.press('Ngày 24/11');
  });

  it('is switched to a day off from a year on, and back to undecided', async () => {
    expect(an.buttons()).toEqual([
      'Nghỉ từ năm 2026',
      'Nghỉ từ năm 2027',
      'Không nghỉ',
      'Chưa quyết định',
      '◀ Quay lại',
      'Dừng',
    ]);
    expect(await an.press('Nghỉ từ năm 2027')).toContain('24/11: nghỉ từ năm 2027.\n\nCăn cứ nào?');
    expect(await an.write('Luật số 10/2026/QH16')).toContain(
      '• 24/11: nghỉ từ năm 2027 – Luật số 10/2026/QH16',
    );
    await an.press('✔');
    expect([await works(office, '2026-11-24'), await works(office, '2027-11-24')]).toEqual([true, false]);
    await an.press('Sửa tiếp');
    expect(await an.press('Ngày 24/11')).toContain('Hiện nay: nghỉ từ năm 2027.');
    await an.press('Chưa quyết định');
    await an.write('chờ văn bản');
    await an.press('✔');
    await office.office.refreshCalendar();
    expect(office.office.calendar.undecided('2027-11-24')).toBe(true);
  });

  it('takes a year that is typed, and says which it takes', async () => {
    expect(await an.write('2025')).toContain('phải từ 2026 đến 2035');
    expect(await an.write('năm sau')).toContain('phải từ 2026 đến 2035');
    expect(await an.write('2030')).toContain('24/11: nghỉ từ năm 2030');
  });

  it('decided as it is already is refused with the reason', async () => {
    await an.press('Chưa quyết định');
    expect(await an.write('5/UBND')).toContain('Ngày 24/11 đã được ghi đúng như vậy');
    expect(await changes(office)).toBe(0);
  });
});

describe('taking a decision back', () => {
  async function decided(count: number): Promise<void> {
    const choices = Array.from({ length: count }, (_, n) => ({
      about: 'day' as const,
      day: addDays('2026-06-01', 7 * n),
      kind: 'off' as const,
      basis: `${n + 1}/UBND-NC về việc nghỉ một ngày`,
      provisional: false,
    }));
    const outcome = await changeCalendar(office.office, { id: 'decided', choices, by: null }, office.now());
    expect(outcome.ok).toBe(true);
    an = await editing(office);
    await an.press('Bỏ một quyết định');
  }

  it('gives the day back to the law, and it is offered no more', async () => {
    await decided(2);
    expect(an.buttons()).toEqual([
      'nghỉ 01/06/2026 – 1/UBND-NC về việc nghỉ m…',
      'nghỉ 08/06/2026 – 2/UBND-NC về việc nghỉ m…',
      '◀ Quay lại',
      'Dừng',
    ]);
    await an.press('nghỉ 01/06');
    expect(await an.write('nhập nhầm')).toContain('• Thứ Hai, 01/06/2026: theo quy định chung – nhập nhầm');
    await an.press('✔');
    expect([await works(office, '2026-06-01'), await works(office, '2026-06-08')]).toEqual([true, false]);
    await an.press('Sửa tiếp');
    await an.press('Bỏ một quyết định');
    expect(an.buttons().filter((label) => label.startsWith('nghỉ'))).toHaveLength(1);
  });

  it('turns through many of them', async () => {
    await decided(10);
    expect(an.buttons()).toHaveLength(8 + 1 + 2);
    await an.press('Sau ▶');
    expect(an.buttons()).toEqual([
      expect.stringContaining('27/07/2026'),
      expect.stringContaining('03/08/2026'),
      '◀ Trước',
      '◀ Quay lại',
      'Dừng',
    ]);
    await an.press('◀ Trước');
    expect(an.buttons()[0]).toContain('01/06/2026');
  });

  it('says so when there is none of the year, and how to get at another year', async () => {
    an = await editing(office, 2027);
    const answer = await an.press('Bỏ một quyết định');
    expect(answer).toContain('chưa có quyết định nào về năm 2027 để bỏ');
    expect(answer).toContain('Sửa lịch năm 2027');
  });
});

describe('the choice of what to do', () => {
  beforeEach(async () => {
    an = await editing(office);
  });

  it('takes words it cannot read, other files and buttons of earlier questions as no answer', async () => {
    expect(await an.write('xin chào')).toContain('chưa rõ là nghỉ hay làm bù');
    const pdf = await an.does((person) => person.sendDocument({ bytes: Buffer.from('x'), name: 'lich.pdf' }));
    expect(pdf).toContain('Bước này nhận tệp .csv hoặc .xlsx');
    const asked = an.person.read().messages.findLast(({ reply_markup }) => reply_markup);
    const [first] = asked?.reply_markup?.inline_keyboard.flat() ?? [];
    const stale = first && 'callback_data' in first ? first.callback_data : '';
    expect(stale).toMatch(/^f:.*:add$/u);
    await an.press('Ngày 24/11');
    await office.forge(an, stale);
    expect(an.news()).toContain('Nút này thuộc câu hỏi trước');
    expect(await an.press('Nghỉ từ năm 2026')).toContain('24/11: nghỉ từ năm 2026');
    await an.press('◀ Quay lại');
    expect(await an.press('Dừng')).toContain('lịch giữ nguyên');
    expect(await an.write('/huy')).toContain('Không có biểu mẫu nào đang mở');
  });

  it('is left by /huy, and nothing changes', async () => {
    await an.write('nghỉ 28/8');
    expect(await an.write('/huy')).toContain('Đã dừng');
    expect(await changes(office)).toBe(0);
  });
});
