import { refusal, setUp } from './setup';

function withLan(random?: () => number) {
  const { sandbox, api } = setUp(random ? { random } : {});
  const lan = sandbox.person('Lan');
  lan.start();
  return { sandbox, api, lan };
}

test('an error fault hits the next call only, and nothing is sent', async () => {
  const { sandbox, api, lan } = withLan();
  sandbox.fail({ kind: 'error', code: 502 });
  expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('502 Bad Gateway');
  await api.sendMessage(lan.id, 'b');
  expect(lan.read().messages.map((message) => message.text)).toEqual(['/start', 'b']);
  expect(sandbox.calls.map((call) => call.error?.code)).toEqual([502, undefined]);
});

test('a 429 carries its retry_after', async () => {
  const { sandbox, api, lan } = withLan();
  sandbox.fail({ kind: 'error', code: 429, retryAfter: 7, method: 'sendMessage' });
  expect(await api.getMe()).toMatchObject({ is_bot: true });
  await expect(api.sendMessage(lan.id, 'a')).rejects.toMatchObject({ parameters: { retry_after: 7 } });
});

test('a reset may lose the call or only its answer', async () => {
  const { sandbox, api, lan } = withLan();
  sandbox.fail({ kind: 'reset' });
  await expect(api.sendMessage(lan.id, 'mất')).rejects.toThrow('Network request');
  expect(lan.last()).toBeUndefined();
  sandbox.fail({ kind: 'reset', applied: true });
  await expect(api.sendMessage(lan.id, 'còn')).rejects.toThrow('Network request');
  expect(lan.last()?.text).toBe('còn');
});

test('a hang lasts until the caller gives up', async () => {
  const { sandbox, lan } = withLan();
  sandbox.fail({ kind: 'hang' });
  const call = sandbox.fetch(`http://x/bot${sandbox.token}/sendMessage?chat_id=${lan.id}&text=a`, {
    signal: AbortSignal.timeout(20),
  });
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

test('chance comes from the given source', async () => {
  const rolls = [0.5, 0.05, 0.5];
  const { sandbox, api, lan } = withLan(() => rolls.shift() ?? 1);
  sandbox.fail({ kind: 'error', code: 500, probability: 0.1, times: Number.POSITIVE_INFINITY });
  await api.sendMessage(lan.id, 'a');
  expect(await refusal(api.sendMessage(lan.id, 'b'))).toBe('500 Internal Server Error');
  await api.sendMessage(lan.id, 'c');
  sandbox.clearFaults();
  expect(lan.read().messages).toHaveLength(3);
});
