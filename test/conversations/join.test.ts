import { hashOfCode } from '../../src/actions/invitation-code';
import { writeInvitation } from '../../src/actions/issue-invitation';
import { parseSeatKey } from '../../src/domain/seat';
import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-01 08:00' });
  await office.withUnits();
});
afterEach(() => office.close());

async function invite(key: string): Promise<string> {
  const seat = parseSeatKey(key);
  if (!seat) throw new Error(`${key} is no seat`);
  return (await writeInvitation(office.office, { seat, by: null }, office.now())).code;
}

async function seatsOf(chatId: number): Promise<string[]> {
  const person = await office.store.people.byAddress('telegram', String(chatId));
  return person ? office.store.people.seatsOf(person.id, office.now()) : [];
}

describe('a newcomer with a good code', () => {
  it('reads the notice, agrees, gives a name and holds the seat', async () => {
    const lan = office.stranger('Lan');
    const notice = await lan.write(`/start ${await invite('XLH/focalPoint')}`);
    expect(notice).toContain('Cán bộ đầu mối – Xã Lạc Hòa');
    for (const part of [
      'Bên quản lý',
      'Mục đích',
      'Thời gian lưu',
      'Quyền',
      'Không gửi tài liệu mật',
      '2026-1',
    ])
      expect(notice).toContain(part);
    expect(lan.buttons()).toEqual(['Đồng ý', 'Không đồng ý']);
    expect(await lan.press('Đồng ý')).toContain('họ và tên');
    const welcome = await lan.write('  Nguyễn   Thị Lan ');
    expect(welcome).toContain('Nguyễn Thị Lan');
    expect(welcome).toContain('/viec');
    const person = await office.store.people.byAddress('telegram', String(lan.person.id));
    expect(person).toMatchObject({ name: 'Nguyễn Thị Lan', locale: 'vi', consent: { notice: '2026-1' } });
    expect(person?.consent.at).toEqual(office.now());
    expect(await seatsOf(lan.person.id)).toEqual(['XLH/focalPoint']);
  });

  it.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['without dashes', (code: string) => code.replaceAll('-', '')],
    ['with spaces and long dashes', (code: string) => ` ${code.replace('-', ' ').replace('-', '–')} `],
  ])('may type it %s', async (_, typed) => {
    const lan = office.stranger('Lan');
    expect(await lan.write(`/start ${typed(await invite('XLH/focalPoint'))}`)).toContain('Thông báo');
  });

  it('may type nothing but the code', async () => {
    const lan = office.stranger('Lan');
    lan.person.start();
    expect(await lan.write((await invite('XLH/head')).toLowerCase())).toContain('Thông báo');
  });

  it('keeps nothing when the answer is no, and the code stays good', async () => {
    const code = await invite('XLH/focalPoint');
    const lan = office.stranger('Lan');
    await lan.write(`/start ${code}`);
    expect(await lan.press('Không đồng ý')).toContain('Không có dữ liệu nào được lưu');
    expect(await office.store.people.byAddress('telegram', String(lan.person.id))).toBeNull();
    expect(await lan.write(`/start ${code}`)).toContain('Thông báo');
  });

  it('is not taken to agree by words, a sticker, a voice, a forwarded or an edited text', async () => {
    const [lan, hue] = [office.stranger('Lan'), office.stranger('Huệ')];
    const yes = hue.person.write('Đồng ý');
    await lan.write(`/start ${await invite('XLH/focalPoint')}`);
    const mine = lan.person.write('vâng');
    for (const act of [
      () => lan.person.sendSticker(),
      () => lan.person.sendVoice({ bytes: Buffer.from('x') }),
      () => lan.person.forward(yes),
      () => lan.person.edit(mine.message_id, 'Đồng ý'),
    ])
      expect(await lan.does(act)).not.toContain('họ và tên');
    expect(await lan.write('x'.repeat(4096))).not.toContain('họ và tên');
    expect(await office.store.people.byAddress('telegram', String(lan.person.id))).toBeNull();
  });

  it('joins once though the button is pressed twice and the name is sent twice', async () => {
    const lan = office.stranger('Lan');
    await lan.write(`/start ${await invite('XLH/focalPoint')}`);
    await lan.does((person) => {
      person.press('Đồng ý');
      person.press('Đồng ý');
    });
    await lan.does((person) => {
      person.write('Nguyễn Thị Lan');
      person.write('Nguyễn Thị Lan');
    });
    expect(await seatsOf(lan.person.id)).toEqual(['XLH/focalPoint']);
    const person = await office.store.people.byAddress('telegram', String(lan.person.id));
    expect(person?.name).toBe('Nguyễn Thị Lan');
  });

  it('may begin anew with another code in the middle', async () => {
    const lan = office.stranger('Lan');
    await lan.write(`/start ${await invite('XLH/focalPoint')}`);
    expect(await lan.write(`/start ${await invite('PKT/head')}`)).toContain(
      'Thủ trưởng đơn vị – Phòng Kinh tế',
    );
    await lan.press('Đồng ý');
    await lan.write('Nguyễn Thị Lan');
    expect(await seatsOf(lan.person.id)).toEqual(['PKT/head']);
  });

  it('is asked for the name until it is one', async () => {
    const lan = office.stranger('Lan');
    await lan.write(`/start ${await invite('XLH/focalPoint')}`);
    await lan.press('Đồng ý');
    expect(await lan.write('0912345678')).toContain('Ví dụ: Nguyễn Thị Hoa');
    expect(await lan.write('L')).toContain('2 chữ cái');
    expect(await lan.write('a'.repeat(81))).toContain('81');
    expect(await lan.write('a'.repeat(4000))).toContain('4000');
    expect(await seatsOf(lan.person.id)).toEqual([]);
    expect(await lan.write('H’Hen Niê')).toContain('H’Hen Niê');
  });

  it('goes on after a restart between the steps', async () => {
    const lan = office.stranger('Lan');
    await lan.write(`/start ${await invite('XLH/focalPoint')}`);
    await office.restart();
    await lan.press('Đồng ý');
    await office.restart();
    expect(await lan.write('Nguyễn Thị Lan')).toContain('Kính chào');
    const person = await office.store.people.byAddress('telegram', String(lan.person.id));
    expect(person?.consent.at).toEqual(office.now());
  });

  it('leaves no trace of the code in the store while the form is open', async () => {
    const code = await invite('XLH/focalPoint');
    const lan = office.stranger('Lan');
    const { message_id: replyTo } = lan.person.write(`Mã của tôi là ${code}`);
    await lan.does((person) => person.write(`/start ${code}`, { replyTo }));
    const { id } = lan.person;
    const state = String(await office.store.conversations.read(`telegram:${id}:${id}`));
    expect(state).toContain(hashOfCode(code));
    expect(state).not.toContain(code);
  });
});

describe('a code that does not work', () => {
  it('is told to be wrong, with the tries left, and after five until when to wait', async () => {
    const lan = office.stranger('Lan');
    expect(await lan.write('/start AAAA-BBBB-CCCC')).toContain('còn lại trong giờ này: 4');
    for (const wrong of ['xin-chao', 'BBBB-BBBB-BBBB', 'CCCCBBBBBBBB'])
      expect(await lan.write(`/start ${wrong}`)).toContain('không đúng');
    expect(await lan.write('/start DDDD-BBBB-CCCC')).toContain('thử lại sau 09:00');
    const good = await invite('XLH/focalPoint');
    expect(await lan.write(`/start ${good}`)).toContain('thử lại sau 09:00');
    expect(await office.stranger('Huệ').write(`/start ${good}`)).toContain('Thông báo');
    await office.at('2019-10-01 09:00');
    expect(await lan.write(`/start ${good}`)).toContain('Thông báo');
  });

  it('says that it is used to another person, and that they have joined to the same one', async () => {
    const code = await invite('XLH/focalPoint');
    const lan = office.stranger('Lan');
    await lan.write(`/start ${code}`);
    await lan.press('Đồng ý');
    await lan.write('Nguyễn Thị Lan');
    expect(await lan.write(`/start ${code}`)).toContain('Đã tham gia');
    expect(await office.stranger('Huệ').write(`/start ${code}`)).toContain('đã được dùng');
  });

  it('says that it has expired, after fourteen days and not before', async () => {
    const code = await invite('XLH/focalPoint');
    await office.at('2019-10-15 07:59');
    expect(await office.stranger('Lan').write(`/start ${code}`)).toContain('Thông báo');
    await office.at('2019-10-15 08:00');
    expect(await office.stranger('Huệ').write(`/start ${code}`)).toContain('hết hạn ngày 15/10/2019');
  });

  it('does not become a seat when it expires or is used while the form is open', async () => {
    const code = await invite('XLH/focalPoint');
    const [lan, hue] = [office.stranger('Lan'), office.stranger('Huệ')];
    for (const player of [lan, hue]) {
      await player.write(`/start ${code}`);
      await player.press('Đồng ý');
    }
    await hue.write('Trần Thị Huệ');
    expect(await lan.write('Nguyễn Thị Lan')).toContain('đã được dùng');
    expect(await seatsOf(lan.person.id)).toEqual([]);
    expect(await office.store.people.byAddress('telegram', String(lan.person.id))).toBeNull();
  });
});

describe('a known person with a further code', () => {
  it('confirms by a button and holds both seats', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    expect(await lan.write(`/start ${await invite('PNV/head')}`)).toContain('Nhận chức trách này?');
    expect(await lan.press('Nhận chức trách')).toContain('Thủ trưởng đơn vị – Phòng Nội vụ');
    expect(await seatsOf(lan.person.id)).toEqual(['PNV/head', 'XLH/focalPoint']);
  });

  it('may leave it, and a second press of the old button does nothing', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await lan.write(`/start ${await invite('PNV/head')}`);
    expect(await lan.press('Không nhận')).toContain('Chưa nhận');
    await lan.press('Nhận chức trách');
    expect(await seatsOf(lan.person.id)).toEqual(['XLH/focalPoint']);
  });

  it('keeps the code for somebody else when they hold that seat already', async () => {
    const code = await invite('XLH/focalPoint');
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    expect(await lan.write(`/start ${code}`)).toContain('Đã tham gia');
    expect(await office.stranger('Huệ').write(`/start ${code}`)).toContain('Thông báo');
  });
});
