import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-01 08:00' });
  await office.withUnits();
});
afterEach(() => office.close());

const CODE = /[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}/;

describe('an officer who invites', () => {
  it('is asked whether the unit is meant that the words are only nearly the name of', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    expect(await hoa.write('/moi lac hoaa xa')).not.toContain('Mời vào chức trách nào');
    expect(await hoa.press('Xã Lạc Hòa')).toContain('Mời vào chức trách nào của Xã Lạc Hòa?');
  });

  it('names the unit, picks the seat and gets the code, the link and a text to forward', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    expect(await hoa.write('/moi lac hoa')).toContain('Mời vào chức trách nào của Xã Lạc Hòa?');
    expect(hoa.buttons()).toEqual(['Thủ trưởng đơn vị', 'Phó thủ trưởng đơn vị', 'Cán bộ đầu mối', 'Dừng']);
    const [issued = '', forward = ''] = (await hoa.press('Cán bộ đầu mối')).split('\n---\n');
    const code = CODE.exec(issued)?.[0] ?? '';
    const link = `https://t.me/${office.sandbox.botInfo.username}?start=${code}`;
    expect(issued).toContain(link);
    expect(issued).toContain('15/10/2019');
    for (const part of [link, `/start ${code}`, 'Xã Lạc Hòa', 'Phòng Nội vụ thị xã Vĩnh Châu'])
      expect(forward).toContain(part);
    expect(await office.stranger('Lan').write(`/start ${code}`)).toContain('Cán bộ đầu mối – Xã Lạc Hòa');
  });

  it('is asked for the unit, chooses among several and among the nearest', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    expect(await hoa.write('/invite')).toMatch(
      /gõ tên đơn vị[\s\S]*Lãnh đạo và chuyên viên .* do quản trị hệ thống mời/,
    );
    expect(hoa.buttons()).toEqual(['Dừng']);
    expect(await hoa.write('vĩnh')).toContain('khớp với “vĩnh”');
    expect(hoa.buttons().length).toBeGreaterThan(2);
    expect(await hoa.write('zzzz')).toContain('Không có đơn vị “zzzz”');
    expect(await hoa.write('x'.repeat(2000))).toMatch(/“x{60}…”/);
    await hoa.write('Vĩnh');
    const [first = ''] = hoa.buttons();
    expect(await hoa.press(first)).toContain(`Mời vào chức trách nào của ${first}?`);
  });

  it('hears who holds the seat already and may go on or choose another', async () => {
    await office.seated('Lan', 'XLH/focalPoint');
    await office.seated('Huệ', 'XLH/focalPoint');
    const hoa = await office.seated('Hoa', '@office/officer');
    await hoa.write('/moi XLH');
    expect(await hoa.press('Cán bộ đầu mối')).toMatch(/hiện có người giữ: (Lan, Huệ|Huệ, Lan)/);
    expect(await hoa.press('Chọn chức trách khác')).toContain('Mời vào chức trách nào');
    await hoa.press('Cán bộ đầu mối');
    expect(await hoa.press('Vẫn mời thêm')).toMatch(CODE);
  });

  it('cannot invite into the office, neither by words nor by a forged button', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    expect(await hoa.write('/moi Cơ quan thường trực')).toContain('do quản trị hệ thống mời');
    expect(hoa.buttons()).not.toContain('Cơ quan thường trực');
    await hoa.write('/moi');
    const message = hoa.last();
    const [stop] = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = stop && 'callback_data' in stop ? stop.callback_data.replace(/stop$/, 'office') : '';
    await office.app.bot.handleUpdate({
      update_id: 9_000_001,
      callback_query: {
        id: '1',
        from: hoa.person.user,
        chat_instance: '1',
        data,
        ...(message && { message }),
      },
    });
    expect(data).toMatch(/office$/);
    expect(hoa.buttons()).not.toContain('Lãnh đạo');
  });

  it('gets no code when the seat of officer is lost while the form is open', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    await hoa.write('/moi XLH');
    jest.spyOn(office.store.people, 'seatsOf').mockResolvedValue([]);
    const answer = await hoa.press('Cán bộ đầu mối');
    expect(answer).toContain('không mời được');
    expect(answer).not.toMatch(CODE);
  });

  it('stops when asked to, and a command in the middle does its own work', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    await hoa.write('/moi XLH');
    expect(await hoa.write('/huongdan')).toContain('Các chức năng');
    expect(await hoa.press('Dừng')).toContain('chưa mời ai');
    await office.restart();
    await hoa.write('/moi XLH');
    expect(await hoa.write('cán bộ')).toContain('chọn một nút');
  });
});

describe('an administrator who invites', () => {
  it('may invite into the office too', async () => {
    const an = await office.seated('An', '@office/administrator');
    expect(await an.write('/moi')).not.toContain('quản trị hệ thống mời');
    await an.press('Cơ quan thường trực');
    expect(an.buttons()).toEqual([
      'Chuyên viên cơ quan thường trực',
      'Lãnh đạo',
      'Quản trị hệ thống',
      'Dừng',
    ]);
    expect(await an.press('Chuyên viên')).toMatch(CODE);
    expect(await an.write('/moi co quan thuong truc')).toContain('Mời vào chức trách nào');
  });

  it('gives a new code each time, and the store holds none of them', async () => {
    const an = await office.seated('An', '@office/administrator');
    const codes = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      await an.write('/moi XLH');
      codes.add(CODE.exec(await an.press('Thủ trưởng'))?.[0] ?? '');
    }
    expect(codes.size).toBe(3);
    expect(await office.store.conversations.read(`telegram:${an.person.id}:${an.person.id}`)).toBeUndefined();
  });
});

it('is not for people of units', async () => {
  const lan = await office.seated('Lan', 'XLH/head');
  expect(await lan.write('/moi XLH')).toContain('không dùng được chức năng này');
});
