import { createServer, type RequestListener } from 'node:http';
import { leanFetch } from '../../src/channels/lean-fetch';
import { patientFetch } from '../../src/channels/patient-fetch';
import { reportingFetch } from '../../src/channels/reporting-fetch';

async function served<T>(listener: RequestListener, act: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await act(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const json = { 'content-type': 'application/json' };

it('posts what grammY posts, and answers with the status and the words of the platform', async () => {
  const echo: RequestListener = (request, answer) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      answer.statusCode = 429;
      answer.end(JSON.stringify({ body, method: request.method, type: request.headers['content-type'] }));
    });
  };
  await served(echo, async (url) => {
    const answer = await leanFetch()(url, { method: 'POST', headers: json, body: '{"text":"đôn đốc"}' });
    expect([answer.ok, answer.status]).toEqual([false, 429]);
    const said = { body: '{"text":"đôn đốc"}', method: 'POST', type: 'application/json' };
    expect(await answer.clone().json()).toEqual(said);
    expect(JSON.parse(await answer.text())).toEqual(said);
  });
});

it('is tried again by whoever is patient', async () => {
  const statuses = [429, 502, 200];
  const busy: RequestListener = (request, answer) => {
    answer.statusCode = statuses.shift() ?? 500;
    request.resume().on('end', () => answer.end('{"ok":false,"parameters":{"retry_after":1}}'));
  };
  await served(busy, async (url) => {
    const slept: number[] = [];
    const patient = patientFetch(leanFetch(), async (seconds) => void slept.push(seconds));
    expect((await patient(url, { method: 'POST', headers: json, body: '{}' })).status).toBe(200);
    expect(slept).toEqual([1, 1]);
  });
});

it('keeps its connections', async () => {
  const ports = new Set<number | undefined>();
  const listener: RequestListener = (request, answer) => {
    ports.add(request.socket.remotePort);
    answer.end('{}');
  };
  await served(listener, async (url) => {
    const post = leanFetch();
    for (let n = 0; n < 3; n += 1) await post(url, { method: 'POST', headers: json, body: '{}' });
  });
  expect(ports.size).toBe(1);
});

it('rejects when the line breaks, before the answer and within it', async () => {
  const post = leanFetch();
  await served(
    (request) => request.socket.destroy(),
    async (url) => {
      await expect(post(url, { method: 'POST', body: '{}' })).rejects.toThrow();
    },
  );
  const half: RequestListener = (request, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('{');
    setTimeout(() => request.socket.destroy(), 10);
  };
  await served(half, async (url) => {
    await expect(post(url, { method: 'POST', body: '{}' })).rejects.toThrow();
  });
});

it('gives up when it is told to', async () => {
  await served(
    () => undefined,
    async (url) => {
      const controller = new AbortController();
      const waiting = leanFetch()(url, { method: 'POST', body: '{}', signal: controller.signal });
      setTimeout(() => controller.abort(), 20);
      await expect(waiting).rejects.toThrow('aborted');
      await expect(
        leanFetch()(url, { method: 'POST', body: '{}', signal: AbortSignal.abort() }),
      ).rejects.toThrow('aborted');
    },
  );
});

it('leaves uploads and files to others', async () => {
  const others = jest.fn(async () => new Response('{}'));
  await leanFetch(others)('http://x/file', {});
  await leanFetch(others)('http://x/sendPhoto', { method: 'POST', body: new Uint8Array(3) });
  expect(others).toHaveBeenCalledTimes(2);
});

it('tells of what is said to people, not of what is asked of the platform', async () => {
  const told: string[] = [];
  let now = '';
  const inner = jest.fn(async () => new Response('{}'));
  const call = reportingFetch(inner, () => told.push(now));
  for (const method of [
    ...['sendMessage', 'sendPhoto', 'editMessageText', 'copyMessage', 'forwardMessage'],
    ...['getUpdates', 'answerCallbackQuery', 'sendChatAction', 'getMe', 'deleteMessage'],
  ]) {
    now = method;
    await call(`https://api.telegram.org/bot1:x/${method}?x=sendMessage`, {});
  }
  expect(told).toEqual(['sendMessage', 'sendPhoto', 'editMessageText', 'copyMessage', 'forwardMessage']);
  expect(inner).toHaveBeenCalledTimes(10);
});
