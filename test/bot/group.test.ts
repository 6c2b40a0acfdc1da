import { Api } from 'grammy';
import type { Group } from '../../src/sandbox';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

let office: TestOffice;
let officer: Player;
let group: Group;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-11-07 09:00' });
  await seedCampaign(office.office, { plannedAt: new Date('2019-08-08T09:00:00+07:00') });
  officer = await office.seated('Thu', '@office/officer');
  group = office.group('Thi đua <Vĩnh Châu>', officer);
  group.addBot();
  await office.settle();
});

afterEach(() => office.close());

const linked = async () => (await office.store.groups.linked()).map(({ chatId }) => chatId);

it('is linked by an officer, and says what comes and how to ask for it', async () => {
  const answer = await officer.write('/lienket', group);
  expect(answer).toContain('Nhóm Thi đua <Vĩnh Châu> đã được liên kết');
  expect(answer).toContain('/tonghop');
  expect(await linked()).toEqual([String(group.id)]);
});

it('linked twice, by two officers at once, is linked once', async () => {
  const second = await office.seated('Mai', '@office/officer');
  group.add(second.person);
  officer.person.write('/lienket', { in: group });
  second.person.write('/lienket', { in: group });
  await office.settle();
  await officer.write('/lienket', group);
  expect(await linked()).toHaveLength(1);
});

it('is not linked from a private chat, which is told how', async () => {
  expect(await officer.write('/lienket')).toContain('Lệnh này dùng trong nhóm');
  expect(await linked()).toEqual([]);
});

it('unlinked, answers a summary with how to link it', async () => {
  expect(await officer.write('/tonghop', group)).toContain('/lienket');
  expect(await officer.write('/tonghop')).toContain('Chưa có nhóm nào được liên kết');
});

it.each([
  ['a stranger', [], 'mã mời'],
  ['a seat of a unit', ['XLH/head'], 'Chức trách hiện tại'],
])('refuses %s politely, and nothing happens', async (_, seats, words) => {
  await officer.write('/lienket', group);
  const other = seats.length === 0 ? office.stranger('Ba') : await office.seated('Ba', ...seats);
  group.add(other.person);
  const before = office.sandbox.calls.length;
  for (const command of ['/lienket', '/tonghop']) expect(await other.write(command, group)).toContain(words);
  expect(office.sandbox.calls.slice(before).map(({ method }) => method)).toEqual([
    'sendMessage',
    'sendMessage',
  ]);
});

it('is unlinked when the bot is taken out, and nothing more is said there', async () => {
  await officer.write('/lienket', group);
  group.removeBot();
  await office.settle();
  expect(await linked()).toEqual([]);
  expect(await officer.write('/tonghop')).toContain('Chưa có nhóm nào được liên kết');
});

it('is unlinked when the platform says that the bot is out, though nobody told it', async () => {
  await officer.write('/lienket', group);
  group.removeBot();
  office.sandbox.takeUpdates();
  await officer.write('/tonghop');
  expect(await linked()).toEqual([]);
});

it('goes on under its new id when it becomes a supergroup, and stays one group', async () => {
  await officer.write('/lienket', group);
  group.upgrade();
  await office.settle();
  expect(await linked()).toEqual([String(group.id)]);
  expect(await officer.write('/tonghop', group)).toContain('Đã gửi 0/10');
  await officer.write('/lienket', group);
  expect(await linked()).toEqual([String(group.id)]);
  group.removeBot();
  await office.settle();
  expect(await linked()).toEqual([]);
});

it('is followed to its new id by what was on its way, when nobody told the bot of the change', async () => {
  await officer.write('/lienket', group);
  group.upgrade();
  office.sandbox.takeUpdates();
  officer.news(group);
  await officer.write('/tonghop');
  expect(officer.news(group)).toContain('Đã gửi 0/10');
  expect(await linked()).toEqual([String(group.id)]);
});

it('gets a summary without buttons, and a button that somebody presses there opens nothing', async () => {
  await officer.write('/lienket', group);
  await officer.write('/tonghop', group);
  expect(officer.buttons(group)).toEqual([]);
  const api = new Api(office.sandbox.token, {
    fetch: office.sandbox.fetch,
    apiRoot: 'http://telegram.invalid',
  });
  const inline_keyboard = [[{ text: 'Xem', callback_data: 'st:ntm201900000' }]];
  await api.sendMessage(group.id, 'Cũ', { reply_markup: { inline_keyboard } });
  const other = await office.seated('Ba', 'XLH/head');
  group.add(other.person);
  await office.settle();
  officer.news(group);
  const press = other.person.press('Xem', { in: group });
  await office.settle();
  expect(press?.answer?.text).toBeTruthy();
  expect(officer.news(group)).toBe('');
});

describe('spoken to in a group', () => {
  const anybody = () => {
    const stranger = office.stranger('Ba');
    group.add(stranger.person);
    return stranger;
  };

  it('says once, when it is added, how the group is linked', async () => {
    const other = office.group('Nhóm khác', officer);
    other.addBot();
    await office.settle();
    const said = officer.news(other);
    expect(said).toContain('/lienket@');
    expect(said).toContain('16:30');
    other.promoteBot();
    await office.settle();
    expect(officer.news(other)).toBe('');
  });

  it('answers its name and a reply with the way on, and other talk with nothing', async () => {
    const name = `@${office.sandbox.botInfo.username}`;
    // As an administrator of the group it gets every message.
    group.promoteBot();
    expect(await officer.write(`${name} ai chưa gửi?`, group)).toContain('nhắn riêng @');
    expect(await officer.write('ai chưa gửi?', group)).toBe('');
    await officer.write('/tinhhinh', group);
    const said = officer.last(group)?.message_id ?? 0;
    officer.person.write('cảm ơn', { in: group, replyTo: said });
    await office.settle();
    expect(officer.news(group)).toContain('nhắn riêng @');
  });

  it('tells a stranger to join in private, and takes no command that other bots know', async () => {
    const stranger = anybody();
    const name = `@${office.sandbox.botInfo.username}`;
    expect(await stranger.write('/tinhhinh', group)).toContain('nhắn riêng @');
    expect(await stranger.write('/tinhhinh', group)).not.toContain('/start');
    for (const command of ['/start', '/help', '/unit']) expect(await stranger.write(command, group)).toBe('');
    for (const command of [`/start${name}`, `/help${name}`, '/viec'])
      expect(await stranger.write(command, group)).toContain('trao đổi riêng với @');
  });
});
