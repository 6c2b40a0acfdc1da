import { PersonError, type Sandbox } from '../../../src/sandbox';
import { setUp } from '../setup';

function withGroup(options: { privacy?: boolean } = {}) {
  const { sandbox, api } = setUp(options);
  const lan = sandbox.person('Lan');
  const nam = sandbox.person('Nam');
  const group = sandbox.group('Văn phòng', lan);
  group.add(nam, lan);
  group.addBot();
  sandbox.takeUpdates();
  return { sandbox, api, lan, nam, group };
}

const seen = (sandbox: Sandbox) => sandbox.takeUpdates().map((update) => update.message?.text);

test('the bot is told when it is added, promoted and removed', () => {
  const { sandbox } = setUp();
  const lan = sandbox.person('Lan');
  const group = sandbox.group('Văn phòng', lan);
  group.addBot();
  group.promoteBot();
  group.removeBot();
  const change = (before: string, after: string) => ({
    my_chat_member: {
      from: { id: lan.id },
      old_chat_member: { status: before },
      new_chat_member: { status: after },
    },
  });
  expect(sandbox.takeUpdates()).toMatchObject([
    change('left', 'member'),
    { message: { new_chat_members: [{ id: sandbox.botInfo.id }] } },
    change('member', 'administrator'),
    change('administrator', 'kicked'),
    { message: { left_chat_member: { id: sandbox.botInfo.id } } },
  ]);
});

test('with privacy mode the bot sees only commands to it, replies to it and service messages', async () => {
  const { sandbox, api, lan, nam, group } = withGroup();
  const own = await api.sendMessage(group.id, 'xin chào');
  const chat = nam.write('chào cả nhà', { in: group });
  nam.write('@dondoc_sandbox_bot ơi', { in: group });
  nam.write('/viec', { in: group });
  nam.write('/viec@dondoc_sandbox_bot', { in: group });
  nam.write('/viec@other_bot', { in: group });
  nam.write('hãy gõ /viec', { in: group });
  nam.write('đáp bot', { in: group, replyTo: own.message_id });
  nam.write('đáp Nam', { in: group, replyTo: chat.message_id });
  expect(seen(sandbox)).toEqual(['/viec', '/viec@dondoc_sandbox_bot', 'đáp bot']);
  group.remove(nam, lan);
  expect(sandbox.takeUpdates()).toMatchObject([{ message: { left_chat_member: { id: nam.id } } }]);
  expect(nam.read(group).messages.map((message) => message.text)).toContain('đáp Nam');
});

test('without privacy mode, or as an administrator, it sees all', () => {
  const open = withGroup({ privacy: false });
  open.nam.write('chào', { in: open.group });
  expect(seen(open.sandbox)).toEqual(['chào']);
  const { sandbox, nam, group } = withGroup();
  group.promoteBot();
  sandbox.takeUpdates();
  nam.write('chào', { in: group });
  expect(seen(sandbox)).toEqual(['chào']);
});

test('somebody else can press a button in a group, but no outsider can', async () => {
  const { sandbox, api, nam, group } = withGroup();
  const inline_keyboard = [[{ text: 'Có', callback_data: 'yes' }]];
  await api.sendMessage(group.id, 'a?', { reply_markup: { inline_keyboard } });
  nam.press('Có', { in: group });
  expect(sandbox.takeUpdates()).toMatchObject([
    { callback_query: { from: { id: nam.id }, data: 'yes', message: { chat: { id: group.id } } } },
  ]);
  expect(() => sandbox.person('Phúc').press('Có', { in: group })).toThrow('Phúc is not in Văn phòng');
  expect(() => sandbox.person('Phúc').write('a', { in: group })).toThrow(PersonError);
});

test('people come and go with service messages', () => {
  const { sandbox, lan, group } = withGroup();
  const phuc = sandbox.person('Phúc');
  group.add(phuc);
  group.add(phuc);
  group.remove(phuc);
  expect(sandbox.takeUpdates()).toMatchObject([
    { message: { from: { id: phuc.id }, new_chat_members: [{ id: phuc.id }] } },
    { message: { left_chat_member: { id: phuc.id } } },
  ]);
  expect(() => group.remove(phuc, lan)).toThrow(PersonError);
});

test('an upgrade is announced on both sides and the group goes on under its new id', () => {
  const { sandbox, nam, group } = withGroup();
  const former = group.id;
  group.upgrade();
  expect(sandbox.takeUpdates()).toMatchObject([
    { message: { chat: { id: former, type: 'group' }, migrate_to_chat_id: group.id } },
    { message: { chat: { id: group.id, type: 'supergroup' }, migrate_from_chat_id: former } },
  ]);
  expect(String(group.id)).toMatch(/^-100\d{10}$/);
  nam.write('/viec', { in: group });
  expect(seen(sandbox)).toEqual(['/viec']);
  expect(() => group.upgrade()).toThrow(PersonError);
  expect(sandbox.group('Văn phòng', nam).id).toBe(group.id);
});
