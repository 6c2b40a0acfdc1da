import { refusal, setUp } from '../setup';

test('getChat describes people and groups the bot knows', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan', { lastName: 'Nguyễn' });
  const group = sandbox.group('Văn phòng', lan);
  expect(await refusal(api.getChat(lan.id))).toBe('400 Bad Request: chat not found');
  group.addBot();
  expect(await api.getChat(lan.id)).toMatchObject({
    type: 'private',
    first_name: 'Lan',
    last_name: 'Nguyễn',
  });
  expect(await api.getChat(group.id)).toMatchObject({ type: 'group', title: 'Văn phòng' });
});

test('getChatMember tells everybody’s standing', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  const nam = sandbox.person('Nam');
  const group = sandbox.group('Văn phòng', lan);
  group.addBot();
  const status = async (id: number) => (await api.getChatMember(group.id, id)).status;
  expect(await status(lan.id)).toBe('creator');
  expect(await status(nam.id)).toBe('left');
  group.add(nam);
  expect(await status(nam.id)).toBe('member');
  expect(await status(sandbox.botInfo.id)).toBe('member');
  group.promoteBot();
  expect(await api.getChatMember(group.id, sandbox.botInfo.id)).toMatchObject({
    status: 'administrator',
    can_pin_messages: true,
  });
  expect(await refusal(api.getChatMember(group.id, 5))).toBe('400 Bad Request: member not found');
  expect(await refusal(api.getChatMember(group.id, 0))).toBe('400 Bad Request: invalid user_id specified');
});

test('the bot leaves a group and hears of it', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const group = sandbox.group('Văn phòng', lan);
  group.addBot();
  sandbox.takeUpdates();
  expect(await api.leaveChat(group.id)).toBe(true);
  expect(sandbox.takeUpdates()).toMatchObject([
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'left' } } },
    { message: { left_chat_member: { id: sandbox.botInfo.id } } },
  ]);
  expect(await refusal(api.leaveChat(group.id))).toMatch(/^403 Forbidden: bot is not a member/);
  expect(await refusal(api.leaveChat(lan.id))).toMatch(/^400/);
});

test('commands are kept per scope and language, and checked', async () => {
  const { api } = setUp();
  const vi = [{ command: 'viec', description: 'Việc của tôi' }];
  await api.setMyCommands(vi);
  await api.setMyCommands([{ command: 'tasks', description: 'My tasks' }], { language_code: 'en' });
  await api.setMyCommands([], { scope: { type: 'all_group_chats' } });
  expect(await api.getMyCommands()).toEqual(vi);
  expect(await api.getMyCommands({ language_code: 'en' })).toMatchObject([{ command: 'tasks' }]);
  expect(await api.getMyCommands({ scope: { type: 'all_group_chats' } })).toEqual([]);
  await api.deleteMyCommands();
  expect(await api.getMyCommands()).toEqual([]);
  const bad = (command: string, description = 'a') => refusal(api.setMyCommands([{ command, description }]));
  expect(await bad('Việc')).toBe('400 Bad Request: BOT_COMMAND_INVALID');
  expect(await bad('a'.repeat(33))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
  expect(await bad('a', '')).toBe('400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
  const many = Array(101).fill({ command: 'a', description: 'a' });
  expect(await refusal(api.setMyCommands(many))).toBe('400 Bad Request: BOT_COMMANDS_TOO_MUCH');
});
