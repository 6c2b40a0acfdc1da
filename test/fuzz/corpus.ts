import type { Update } from 'grammy/types';
import type { Person, Sandbox } from '../../src/sandbox';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One update of each shape for each person, as the platform makes them. */
export function corpusOf(sandbox: Sandbox, people: readonly Person[]): Update[] {
  return people.flatMap((person) => {
    const group = sandbox.group(`Nhóm ${person.id}`, person);
    person.start('ABCDEFGHJKLM');
    const message = person.write('/tinhhinh nông thôn mới');
    person.edit(message.message_id, 'đã sửa');
    person.forward(person.write('để chuyển tiếp'));
    person.write('trả lời', { replyTo: message.message_id });
    person.sendDocument({ bytes: Buffer.from('a'), name: 'don-vi.csv', caption: 'danh sách' });
    person.sendPhoto({ bytes: pixel, caption: 'minh chứng' });
    person.sendVoice({ bytes: Buffer.from('a') });
    person.sendSticker();
    group.addBot();
    person.write('/tinhhinh', { in: group });
    person.block();
    person.unblock();
    const made = sandbox.takeUpdates();
    return [...made, pressOf(sandbox, person, message), supergroupOf(person, group.id)];
  });
}

/** Under a message that the bot never sent: clients can press what is not there. */
function pressOf(sandbox: Sandbox, person: Person, message: object): Update {
  const query = { id: 'q1', from: person.user, chat_instance: '1', data: 'owed' };
  const under = { ...message, from: sandbox.botInfo };
  return { update_id: 1, callback_query: { ...query, message: under } } as unknown as Update;
}

function supergroupOf(person: Person, id: number): Update {
  const chat = { id, type: 'group', title: 'Nhóm' };
  const message = { message_id: 1, date: 1, chat, from: person.user, migrate_to_chat_id: id - 1_000_000 };
  return { update_id: 1, message } as Update;
}
