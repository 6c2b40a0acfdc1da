import type { Verb } from '../../src/bot/access';
import { buttons } from '../../src/bot/buttons';
import { commands } from '../../src/bot/commands';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;
let lan: Player;

beforeAll(async () => {
  office = await openTestOffice({ at: '2019-11-05 09:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  await seedCampaign(office.office);
  await office.settle();
});
afterAll(() => office.close());
beforeEach(async () => {
  await lan.write('/huy');
});

describe('the lists', () => {
  it('name every command once, as Telegram takes it, the Vietnamese name and an English one', () => {
    const names = commands.flatMap((command) => [...command.names]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9_]{1,32}$/.test(name))).toEqual([]);
    expect(commands.filter((command) => command.names.length < 2 && command.verb !== 'start')).toEqual([]);
  });

  it('give every button a prefix of its own, letters only', () => {
    const prefixes = buttons.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.filter((prefix) => !/^[a-z]{1,8}$/i.test(prefix) || prefix === 'f')).toEqual([]);
  });
});

describe('a command', () => {
  it('works by its English name, with the bot’s name behind it, and with capitals and spaces around', async () => {
    const name = office.sandbox.botInfo.username;
    expect(await officer.write('/status')).toContain('Tình hình 1 phong trào');
    expect(await officer.write(`/tinhhinh@${name} nông thôn mới`)).toContain('Đã gửi: 0/10');
    expect(await officer.write('/tinhhinh    NÔNG THÔN MỚI  ')).toContain('Đã gửi: 0/10');
  });

  it.each(['/TINHHINH', '/tìnhhình', '/TÌNHHÌNH', '/Tinh_Hinh', '/Status'])(
    'is known as %s',
    async (typed) => {
      const name = office.sandbox.botInfo.username;
      expect(await officer.write(typed)).toContain('Tình hình 1 phong trào');
      expect(await officer.write(`${typed}@${name.toUpperCase()} Nông thôn mới`)).toContain('Đã gửi: 0/10');
      expect(await officer.write(typed.normalize('NFD'))).toContain('Tình hình 1 phong trào');
    },
  );

  it('for another bot is not taken for ours', async () => {
    expect(await officer.write('/tìnhhình@khac_bot')).not.toContain('Tình hình 1 phong trào');
  });

  it('takes its argument in composed and decomposed letters alike', async () => {
    expect(await officer.write(`/donvi ${'Lạc Hòa'.normalize('NFD')}`)).toContain('Xã Lạc Hòa (XLH)');
  });

  it('that is not there is answered with the way to help', async () => {
    expect(await officer.write('/khongco')).toContain('Chưa có lệnh này. Gõ /huongdan');
  });

  it('that belongs in a private chat says so in a group, and what other bots answer too is left to them', async () => {
    const group = office.sandbox.group('Tổ thường trực', officer.person);
    group.addBot();
    await office.settle();
    expect(await officer.write('/viec', group)).toContain('trao đổi riêng với @');
    expect(await officer.write('/VIEC', group)).toContain('trao đổi riêng với @');
    expect(await officer.write('/help', group)).toBe('');
    expect(await officer.write('/HELP', group)).toBe('');
    expect(await officer.write('/owed', group)).toBe('');
  });

  it('that is forwarded was said by somebody else, and is neither done nor taken for an answer', async () => {
    const said = await lan.does((person) => {
      const own = person.write('/ngonngu en');
      person.forward(own);
    });
    expect(said.match(/English/g)).toHaveLength(1);
    await lan.write('/language vi');
    await lan.write('/baocao');
    expect(
      await lan.does((person) => {
        const help = person.read().messages.find((message) => message.text === '/ngonngu en');
        if (help) person.forward(help);
      }),
    ).toContain('Tin chuyển tiếp');
  });

  it('in the middle of a form answers, and says that the form still waits', async () => {
    expect(await lan.write('/baocao')).toContain('Câu 1/2.');
    const answer = await lan.write('/tinhhinh');
    expect(answer).toContain('Tình hình 1 phong trào');
    expect(answer.split('\n---\n').at(-1)).toContain('Biểu mẫu đang mở vẫn chờ câu trả lời');
    expect(await lan.write('Hoàn thành đường liên ấp')).toContain('Câu 2/2.');
  });

  it('without a form open does not speak of one', async () => {
    expect(await lan.write('/viec')).not.toContain('Biểu mẫu đang mở');
    await lan.write('/baocao');
    expect(await lan.write('/huy')).not.toContain('Biểu mẫu đang mở');
    expect(await lan.write('/viec')).not.toContain('Biểu mẫu đang mở');
  });
});

describe('the guard', () => {
  const forLan: Array<[string, Verb]> = [
    ['/tre', 'late'],
    ['/moi', 'invite'],
    ['/phatdong', 'launch'],
  ];

  it.each(forLan)('keeps %s from a unit that leads nothing', async (command) => {
    expect(await lan.write(command)).toContain('không dùng được chức năng này');
  });

  it('tells a stranger how to join, whatever the command', async () => {
    const stranger = office.stranger('Ai đó');
    for (const command of ['/viec', '/tinhhinh', '/donvi Lạc Hòa', '/tre', '/phongtrao', '/baocao'])
      expect(await stranger.write(command)).toContain('/start MÃ-MỜI');
  });

  it('answers a stranger’s forged button with the same', async () => {
    const stranger = office.stranger('Kẻ lạ');
    await stranger.write('/start');
    stranger.news();
    await office.forge(stranger, 'st:ntm201900000');
    const answer = stranger.news();
    expect(answer).toContain('/start MÃ-MỜI');
    expect(answer).not.toContain('Đã gửi');
  });

  it('lets the head of a lead unit see who is late, and not the head of another', async () => {
    const khoa = await office.seated('Khoa', 'PKT/head');
    expect(await khoa.write('/tre')).toContain('Không có báo cáo nào quá hạn.');
    const binh = await office.seated('Bình', 'PYT/head');
    expect(await binh.write('/tre')).toContain('không dùng được chức năng này');
  });
});

describe('a button', () => {
  it.each(['', 'nonsense', 'zz:1', 'f:abc:1:go', 'st', `un:${'x'.repeat(55)}`])(
    'with the data "%s" is answered and breaks nothing',
    async (data) => {
      await lan.write('/viec');
      await office.forge(lan, data || 'x');
      expect(office.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    },
  );

  it('pressed twice at once opens the list twice at most, and faults never', async () => {
    await officer.write('/tinhhinh');
    await officer.does((person) => {
      const label = officer.buttons()[0] ?? '';
      person.press(label);
      person.press(label);
    });
    expect(office.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
