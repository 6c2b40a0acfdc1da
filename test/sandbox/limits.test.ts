import { Api, type GrammyError, InputFile, InputMediaBuilder } from 'grammy';
import { createSandbox, TELEGRAM_LIMITS } from '../../src/sandbox';
import { raw, refusal, START, setUp } from './setup';

const limited = () => setUp({ limits: TELEGRAM_LIMITS });

async function sendMany(api: Api, chatId: number, count: number): Promise<number> {
  let sent = 0;
  for (let index = 0; index < count; index += 1) {
    sent += await api.sendMessage(chatId, 'a').then(
      () => 1,
      () => 0,
    );
  }
  return sent;
}

test('a chat takes three at once and then one a second', async () => {
  const { sandbox, api } = limited();
  const lan = sandbox.person('Lan');
  lan.start();
  expect(await sendMany(api, lan.id, 5)).toBe(3);
  expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('429 Too Many Requests: retry after 1');
  sandbox.clock.advance(999);
  expect(await sendMany(api, lan.id, 1)).toBe(0);
  sandbox.clock.advance(1);
  expect(await sendMany(api, lan.id, 2)).toBe(1);
  sandbox.clock.advance(3600_000);
  expect(await sendMany(api, lan.id, 5)).toBe(3);
});

test('the refusal carries retry_after in the body and as a header', async () => {
  const { sandbox, api } = limited();
  const lan = sandbox.person('Lan');
  lan.start();
  await sendMany(api, lan.id, 3);
  const { status, headers, body } = await raw(sandbox, 'sendMessage', { chat_id: lan.id, text: 'a' });
  expect([status, headers.get('retry-after'), body.parameters]).toEqual([429, '1', { retry_after: 1 }]);
});

test('all chats together take thirty a second', async () => {
  const { sandbox, api } = limited();
  const people = Array.from({ length: 31 }, (_, index) => sandbox.person(`P${index}`));
  let sent = 0;
  for (const person of people) {
    person.start();
    sent += await sendMany(api, person.id, 1);
  }
  expect(sent).toBe(30);
  sandbox.clock.advance(100);
  expect(await sendMany(api, people[30]?.id ?? 0, 1)).toBe(1);
});

test('a group takes twenty in any minute, and says how long to wait', async () => {
  const { sandbox, api } = limited();
  const group = sandbox.group('Văn phòng', sandbox.person('Lan'));
  group.addBot();
  for (let index = 0; index < 20; index += 1) {
    expect(await sendMany(api, group.id, 1)).toBe(1);
    sandbox.clock.advance(1000);
  }
  const error = (await api.sendMessage(group.id, 'a').catch((reason: unknown) => reason)) as GrammyError;
  expect(error.parameters.retry_after).toBe(40);
  sandbox.clock.advance(40_000);
  expect(await sendMany(api, group.id, 2)).toBe(1);
});

test('an album counts as its items, and one larger than the burst can still leave', async () => {
  const { sandbox, api } = limited();
  const lan = sandbox.person('Lan');
  lan.start();
  const album = [1, 2, 3, 4].map((index) =>
    InputMediaBuilder.document(new InputFile(Buffer.from('a'), `${index}.txt`)),
  );
  expect(await api.sendMediaGroup(lan.id, album)).toHaveLength(4);
  expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('429 Too Many Requests: retry after 2');
});

test('an edit counts only overall', async () => {
  const { sandbox, api } = limited();
  const lan = sandbox.person('Lan');
  lan.start();
  const sent = await api.sendMessage(lan.id, '0');
  for (let index = 1; index <= 29; index += 1)
    await api.editMessageText(lan.id, sent.message_id, String(index));
  expect(await refusal(api.editMessageText(lan.id, sent.message_id, 'x'))).toMatch(/^429/);
});

test('a refused call costs nothing and the person sees nothing of it', async () => {
  const { sandbox, api } = limited();
  const lan = sandbox.person('Lan');
  lan.start();
  for (let index = 0; index < 10; index += 1) await refusal(api.sendMessage(lan.id, ''));
  expect(await sendMany(api, lan.id, 4)).toBe(3);
  expect(lan.read().messages).toHaveLength(4);
});

test('limits are on unless told', async () => {
  const sandbox = createSandbox({ now: () => START });
  const api = new Api(sandbox.token, { fetch: sandbox.fetch });
  const lan = sandbox.person('Lan');
  lan.start();
  expect(await sendMany(api, lan.id, 10)).toBe(3);
});
