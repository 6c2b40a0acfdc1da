import { raw, setUp } from '../setup';

type Update = { update_id: number; message?: { text?: string } };

async function poll(sandbox: ReturnType<typeof setUp>['sandbox'], params: object = {}): Promise<Update[]> {
  const { body } = await raw(sandbox, 'getUpdates', params);
  if (!body.ok) throw new Error(body.description);
  return body.result as Update[];
}

const texts = (updates: Update[]) => updates.map((update) => update.message?.text);

function withThree() {
  const { sandbox } = setUp();
  const lan = sandbox.person('Lan');
  for (const text of ['một', 'hai', 'ba']) lan.write(text);
  return { sandbox, lan };
}

test('updates stay until an offset above them confirms them', async () => {
  const { sandbox } = withThree();
  const first = await poll(sandbox, { limit: 2 });
  expect(texts(first)).toEqual(['một', 'hai']);
  expect(await poll(sandbox, { limit: 2 })).toEqual(first);
  const offset = (first.at(-1)?.update_id ?? 0) + 1;
  expect(texts(await poll(sandbox, { offset }))).toEqual(['ba']);
  expect(texts(await poll(sandbox))).toEqual(['ba']);
});

test('at most a hundred updates come at once', async () => {
  const { sandbox } = setUp();
  const lan = sandbox.person('Lan');
  for (let index = 0; index < 101; index += 1) lan.write('a');
  expect(await poll(sandbox, { limit: 500 })).toHaveLength(100);
  expect(await poll(sandbox, { limit: 0 })).toHaveLength(100);
});

test('a negative offset keeps only the newest and forgets the others', async () => {
  const { sandbox } = withThree();
  expect(texts(await poll(sandbox, { offset: -1 }))).toEqual(['ba']);
  expect(texts(await poll(sandbox))).toEqual(['ba']);
});

test('a long poll is answered by the first update and not before', async () => {
  const { sandbox } = setUp();
  const waiting = poll(sandbox, { timeout: 30 });
  let done = false;
  void waiting.then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done).toBe(false);
  sandbox.person('Lan').write('chào');
  expect(texts(await waiting)).toEqual(['chào']);
});

test('a long poll ends empty when its time is up', async () => {
  const { sandbox } = setUp();
  expect(await poll(sandbox, { timeout: 1 })).toEqual([]);
});

test('a second poller ends the first with 409', async () => {
  const { sandbox } = setUp();
  const first = raw(sandbox, 'getUpdates', { timeout: 30 });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const second = raw(sandbox, 'getUpdates', { timeout: 30 });
  expect(await first).toMatchObject({
    status: 409,
    body: {
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    },
  });
  sandbox.person('Lan').write('chào');
  expect((await second).status).toBe(200);
});

test('a webhook ends a poll and forbids the next', async () => {
  const { sandbox } = setUp({ webhookFetch: () => new Promise(() => undefined) });
  const waiting = raw(sandbox, 'getUpdates', { timeout: 30 });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await raw(sandbox, 'setWebhook', { url: 'https://bot.example/hook' });
  expect((await waiting).body.description).toBe('Conflict: terminated by setWebhook request');
  const { status, body } = await raw(sandbox, 'getUpdates');
  expect([status, body.description]).toEqual([
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  ]);
  await sandbox.close();
});

test('only the kinds asked for are queued, and the choice is remembered', async () => {
  const { sandbox, lan } = withThree();
  await poll(sandbox, { offset: -1, allowed_updates: ['my_chat_member'] });
  lan.write('bốn');
  lan.block();
  const kinds = sandbox.takeUpdates().map((update) => Object.keys(update)[1]);
  expect(kinds).toEqual(['message', 'my_chat_member']);
  await poll(sandbox, { allowed_updates: 'not a list' });
  lan.start();
  expect(sandbox.takeUpdates().map((update) => Object.keys(update)[1])).toEqual(['my_chat_member']);
});

test('a caller that goes away leaves the updates for the next one', async () => {
  const { sandbox } = setUp();
  const gone = sandbox.fetch(`http://x/bot${sandbox.token}/getUpdates?timeout=30`, {
    signal: AbortSignal.timeout(10),
  });
  await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
  sandbox.person('Lan').write('chào');
  expect(texts(await poll(sandbox))).toEqual(['chào']);
});

test('idle reports what is left when nobody fetches the updates', async () => {
  const { sandbox } = withThree();
  await expect(sandbox.idle({ timeout: 30 })).rejects.toThrow('3 updates unconfirmed');
});
