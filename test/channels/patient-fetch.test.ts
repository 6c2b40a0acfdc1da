import { patientFetch } from '../../src/channels/patient-fetch';

const tooMany = (seconds: unknown) =>
  new Response(JSON.stringify({ ok: false, error_code: 429, parameters: { retry_after: seconds } }), {
    status: 429,
  });
const fine = () => new Response('{"ok":true}', { status: 200 });

/** A platform that gives these answers in turn, and what was waited between them. */
function platform(...answers: Array<() => Response>) {
  const slept: number[] = [];
  let asked = 0;
  const inner = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer?.() ?? fine();
  };
  const patient = patientFetch(inner, async (seconds) => void slept.push(seconds));
  return { patient, slept, asked: () => asked };
}

it('waits as long as it is asked to, and tries again', async () => {
  const { patient, slept } = platform(() => tooMany(3), fine);
  expect((await patient('http://x', { body: '{}' })).status).toBe(200);
  expect(slept).toEqual([3]);
});

it('lets go of the answers it does not pass on', async () => {
  const cancel = jest.fn();
  const trouble = () => new Response(new ReadableStream({ cancel }), { status: 502 });
  const { patient } = platform(trouble, trouble, fine);
  expect((await patient('http://x')).status).toBe(200);
  expect(cancel).toHaveBeenCalledTimes(2);
});

it('gives up after five tries, and the answer can still be read', async () => {
  const { patient, asked } = platform(() => tooMany(1));
  const answer = await patient('http://x');
  expect(asked()).toBe(5);
  expect(await answer.json()).toMatchObject({ error_code: 429 });
});

it.each([
  ['a wait longer than a person bears', () => tooMany(11)],
  ['no time to wait', () => tooMany(undefined)],
  ['no reason that can be read', () => new Response('busy', { status: 429 })],
  ['another error', () => new Response('{}', { status: 403 })],
])('passes on %s', async (_, answer) => {
  const { patient, asked, slept } = platform(answer);
  await patient('http://x');
  expect([asked(), slept]).toEqual([1, []]);
});

it('does not repeat an upload, which can be read once only', async () => {
  const { patient, asked } = platform(() => tooMany(1));
  await patient('http://x', { body: new Blob(['x']).stream() });
  expect(asked()).toBe(1);
});

const broken = (): Response => {
  throw new TypeError('fetch failed');
};

it('tries again a little later each time while the platform is in trouble or the line breaks', async () => {
  const { patient, slept } = platform(() => new Response('{}', { status: 502 }), broken, fine);
  expect((await patient('http://x', { body: '{}' })).status).toBe(200);
  expect(slept).toEqual([0.3, 1]);
});

it('gives up a line that stays broken, as the line itself says it', async () => {
  const { patient, asked } = platform(broken);
  await expect(patient('http://x')).rejects.toThrow('fetch failed');
  expect(asked()).toBe(5);
});

it.each([
  ['an upload', 'http://x/sendPhoto', { body: new Blob(['x']).stream() }],
  ['a question for updates', 'http://x/getUpdates', { body: '{}' }],
  ['what the caller gave up', 'http://x', { body: '{}', signal: AbortSignal.abort() }],
])('does not repeat %s when the line breaks', async (_, address, init) => {
  const { patient, asked } = platform(broken);
  await expect(patient(address, init)).rejects.toThrow('fetch failed');
  expect(asked()).toBe(1);
});

it('tries again when nothing comes', async () => {
  let asked = 0;
  const inner: typeof fetch = (_, init) => {
    asked += 1;
    if (asked > 1) return Promise.resolve(fine());
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  };
  const patient = patientFetch(inner, async () => undefined, 20);
  expect((await patient('http://x', { body: '{}' })).status).toBe(200);
  expect(asked).toBe(2);
});

it('gives up at once when the caller does', async () => {
  const inner: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  const caller = new AbortController();
  const asked = patientFetch(inner)('http://x', { body: '{}', signal: caller.signal });
  caller.abort();
  await expect(asked).rejects.toThrow('aborted');
});
