import type { Message } from 'grammy/types';
import { changeCalendar } from '../../src/actions/change-calendar';
import type { CalendarChoice } from '../../src/domain/calendar-decision';
import { addDays } from '../../src/domain/day';
import { openTestOffice, type Player, type TestOffice } from '../support/office';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ at: '2026-03-16 08:00' });
});
afterEach(() => office.close());

let changes = 0;
async function decide(...choices: CalendarChoice[]): Promise<void> {
  changes += 1;
  const outcome = await changeCalendar(
    office.office,
    { id: `change${changes}`, choices, by: null },
    office.now(),
  );
  expect(outcome).toMatchObject({ ok: true });
}

const off = (day: string, basis = '1/UBND-NC', provisional = false): CalendarChoice => ({
  about: 'day',
  day,
  kind: 'off',
  basis,
  provisional,
});

function photos(player: Player): Message[] {
  return player.person.read().messages.filter(({ photo }) => photo);
}

describe('/lich', () => {
  it('shows the year as a picture and each holiday and swapped day on a line', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    expect((await lan.write('/lich')).split('\n')).toEqual([
      'Lịch nghỉ năm 2026: 25 ngày, kể cả cuối tuần',
      'Hôm nay Thứ Hai, 16/03/2026: ngày làm việc.',
      'Kỳ nghỉ tới: Giỗ Tổ Hùng Vương, từ 25/04 (còn 40 ngày).',
      '',
      '• Tết Dương lịch: 01/01 – 04/01 (4 ngày), hoán đổi 02/01',
      '• Làm bù: Thứ Bảy, 10/01 (cho 02/01)',
      '• Tết Nguyên đán: 14/02 – 22/02 (9 ngày)',
      '• Giỗ Tổ Hùng Vương: 25/04 – 27/04 (3 ngày), nghỉ bù 27/04',
      '• Lễ 30/4, Lễ 01/5: 30/04 – 03/05 (4 ngày)',
      '• Dự kiến – Làm bù: Thứ Bảy, 22/08 (cho 31/08)',
      '• Quốc khánh: 29/08 – 02/09 (5 ngày), hoán đổi 31/08',
      '',
      '24/11 (Ngày Văn hóa Việt Nam): chưa rõ có được nghỉ không; nay tính là ngày làm việc.',
      'Dự kiến: chưa có thông báo chính thức, có thể thay đổi.',
    ]);
    expect(photos(lan)).toHaveLength(1);
    expect(lan.buttons()).toEqual(['‹ 2025', '2027 ›']);
  });

  it.each(['/lich 2027', '/lich năm 2027', '/calendar 2027', '/lịch năm sau', '/LICH 27'])(
    'shows another year, expected days marked: %s',
    async (typed) => {
      const lan = await office.seated('Lan', 'XLH/head');
      const answer = await lan.write(typed);
      expect(answer).toContain('Lịch nghỉ năm 2027: 21 ngày');
      expect(answer).toContain('• Dự kiến – Tết Nguyên đán: 04/02 – 10/02 (7 ngày), nghỉ bù 09/02 – 10/02');
      expect(answer).toContain('• Giỗ Tổ Hùng Vương: 16/04 – 18/04 (3 ngày)\n');
      expect(answer).toContain('• Dự kiến – Quốc khánh: 02/09 – 05/09');
      expect(answer).toContain('Chưa có thông báo, có thể nghỉ: 01/09.');
      expect(answer).not.toContain('Hôm nay');
    },
  );

  it('turns the page in its place, to the ends and not beyond', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await lan.write('/lich 2016');
    await lan.press('‹ 2015');
    expect(photos(lan)).toHaveLength(1);
    expect(lan.last()?.caption).toContain('Lịch nghỉ năm 2015: 20 ngày');
    expect(lan.buttons()).toEqual(['2016 ›']);
    await lan.write('/lich 2034');
    await lan.press('2035 ›');
    expect(lan.buttons()).toEqual(['‹ 2034']);
    expect(lan.last()?.caption).toContain('Lịch nghỉ năm 2035');
  });

  it.each([
    ['/lich 2014', 'Năm 2014 ngoài các năm của lịch (2015–2035)'],
    ['/lich 2036', 'Năm 2036 ngoài các năm của lịch (2015–2035)'],
    ['/lich 202', 'Chưa hiểu “202”: lệnh này nhận một năm từ 2015 đến 2035. Ví dụ: /lich 2027'],
    ['/lich <b>Tết</b>', 'Chưa hiểu “<b>Tết</b>”'],
    [`/lich ${'x'.repeat(3000)}`, 'Ví dụ: /lich 2027'],
  ])('refuses what is no year of it: %#', async (typed, said) => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    expect(await lan.write(typed)).toContain(said);
    expect(photos(lan)).toHaveLength(0);
  });

  it('is in English for whoever chose it, weekdays beside the days', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await lan.write('/ngonngu en');
    const answer = await lan.write('/calendar');
    expect(answer).toContain('Today Monday, 16/03/2026: a working day.');
    expect(answer).toContain('• Lunar New Year: Sat 14/02 – Sun 22/02 (days: 9)');
    expect(answer).toContain('• Expected – Worked: Saturday, 22/08 (for Mon 31/08)');
    expect(await lan.write('/help')).toContain('/calendar – days off');
  });

  it('leaves an open form open', async () => {
    const thu = await office.seated('Thu', '@office/officer');
    await thu.write('/moi');
    expect(await thu.write('/lich')).toContain('vẫn chờ câu trả lời');
  });
});

describe('today', () => {
  it.each([
    ['2026-02-17 08:00', 'Hôm nay Thứ Ba, 17/02/2026: nghỉ (Tết Nguyên đán) đến hết 22/02.'],
    ['2026-03-21 08:00', 'Hôm nay Thứ Bảy, 21/03/2026: nghỉ cuối tuần.'],
    ['2026-08-22 08:00', 'Hôm nay Thứ Bảy, 22/08/2026: ngày làm việc.'],
    ['2026-12-30 23:59', 'Kỳ nghỉ tới: Tết Dương lịch, từ 01/01/2027 (còn 2 ngày).'],
    ['2026-12-31 23:59', 'còn 1 ngày'],
  ])('at %s is told: %s', async (time, said) => {
    await office.close();
    office = await openTestOffice({ at: time });
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    expect(await lan.write('/lich')).toContain(said);
  });
});

describe('what the office decided', () => {
  it('is in the year at once, by its document where no holiday names it', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await decide(off('2026-06-10', '<Bão> 5/UBND'), off('2026-09-25', '7/UBND', true));
    const answer = await lan.write('/lich');
    expect(answer).toContain('• Nghỉ theo <Bão> 5/UBND: 10/06 (1 ngày)');
    expect(answer).toContain('• Dự kiến – Nghỉ theo 7/UBND: 25/09 – 27/09 (3 ngày)\n');
  });

  it('is told apart from swapped days where it makes a holiday longer', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await decide(off('2026-08-28'));
    expect(await lan.write('/lich')).toContain(
      '• Quốc khánh: 28/08 – 02/09 (6 ngày), nghỉ thêm 28/08, hoán đổi 31/08',
    );
  });

  it('settles 24/11: the note goes, and the day is there or is not', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await decide({ about: 'cultureDay', from: 2027, basis: 'Luật' });
    expect(await lan.write('/lich 2027')).toContain('• Ngày Văn hóa Việt Nam: 24/11 (1 ngày)');
    expect(await lan.write('/lich 2026')).not.toContain('24/11');
    await decide({ about: 'cultureDay', from: null, basis: 'Luật khác' });
    expect(await lan.write('/lich 2027')).not.toContain('24/11');
  });

  it('however much it is, fits under a picture, and what is left out is counted', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    const days = Array.from({ length: 24 }, (_, n) => addDays('2026-06-01', 7 * n));
    await decide(...days.map((day) => off(day, `Quyết định về một ngày nghỉ riêng ${day}`)));
    const answer = await lan.write('/lich');
    expect(answer.length).toBeLessThanOrEqual(1024);
    expect(answer).toMatch(/… và \d+ dòng khác\.\n\n24\/11/u);
    expect(answer).not.toMatch(/…$/u);
  });
});

describe('who', () => {
  it('may read it is everybody who joined; only the administrator is offered to change it', async () => {
    const readers = [
      await office.seated('Lan', 'XLH/focalPoint'),
      await office.seated('Minh', '@office/leader'),
      await office.seated('Thu', '@office/officer'),
    ];
    for (const reader of readers) {
      expect(await reader.write('/lich')).toContain('Lịch nghỉ năm 2026');
      expect(reader.buttons()).not.toContain('Sửa lịch');
    }
    const an = await office.seated('An', '@office/administrator');
    await an.write('/lich');
    expect(an.buttons()).toEqual(['‹ 2025', '2027 ›', 'Sửa lịch']);
    expect(await an.write('/huongdan')).toContain('/lich – lịch nghỉ');
  });

  it('has not joined is told how, without a picture', async () => {
    const ba = office.stranger('Ba');
    expect(await ba.write('/lich')).toContain('mã mời');
    expect(photos(ba)).toHaveLength(0);
  });

  it('forges a button is refused or shown what he may see', async () => {
    const minh = await office.seated('Minh', '@office/leader');
    await minh.write('/lich');
    await office.forge(minh, 'ce:2026');
    expect(minh.buttons()).toEqual(['‹ 2025', '2027 ›']);
    expect(await office.store.conversations.read(`telegram:${minh.person.id}:${minh.person.id}`)).toBeFalsy();
    for (const data of ['ca:2014', 'ca:', 'ca:NaN', 'ca:99999999999999999999', 'ca:2026.5', 'ca:x:new'])
      await office.forge(minh, data);
    expect(minh.news().match(/ngoài các năm của lịch/gu)).toHaveLength(6);
    const ba = office.stranger('Ba');
    await ba.write('/start');
    await office.forge(ba, 'ca:2026');
    await office.forge(ba, 'ce:2026');
    expect(photos(ba)).toHaveLength(0);
  });

  it('was administrator when the button was sent and is so no more cannot open the form', async () => {
    const an = await office.seated('An', '@office/administrator');
    await an.write('/lich');
    jest.spyOn(office.store.people, 'seatsOf').mockResolvedValue(['XLH/head']);
    expect(await an.press('Sửa lịch')).not.toContain('Sửa lịch năm');
  });
});

describe('in a group', () => {
  it('everybody who joined may ask and turn the page; nobody is offered to change it', async () => {
    const an = await office.seated('An', '@office/administrator');
    const group = office.group('Thi đua', an);
    group.addBot();
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    const ba = office.stranger('Ba');
    for (const player of [lan, ba]) group.add(player.person);
    await office.settle();
    expect(await an.write('/lich', group)).toContain('Lịch nghỉ năm 2026');
    expect(an.buttons(group)).toEqual(['‹ 2025', '2027 ›']);
    const shown = an.last(group)?.message_id;
    await lan.does((person) => person.press('2027 ›', { in: group }));
    expect(lan.last(group)).toMatchObject({
      message_id: shown,
      caption: expect.stringContaining('năm 2027'),
    });
    expect(await ba.write('/lich', group)).toContain('mã mời');
  });
});
