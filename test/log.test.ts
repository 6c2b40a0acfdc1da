import { Api, GrammyError, HttpError } from 'grammy';
import { Fault } from '../src/errors';
import { createLog } from '../src/log';
import { openTestOffice } from './support/office';
import { seedCampaign } from './support/seed';

const token = '123456789:AAExampleExampleExampleExample12345';

function logging() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', { write: (line: string) => void lines.push(line) }) };
}

it('leaves out what is under a secret key, at any depth, in lists too', () => {
  const { lines, log } = logging();
  log.info(
    { chatId: '111222333', a: { code: 'S-1', b: [{ c: { chat_id: 111222333, token: 'S-2' } }] } },
    'x',
  );
  expect(lines.join('')).not.toMatch(/111222333|S-1|S-2/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'x', a: { code: '[…]' } });
});

it.each([
  [
    'a bot’s token in an address',
    new Error(`request to https://api.telegram.org/bot${token}/getMe failed`),
    'AAExample',
  ],
  ['the password of a database', new Error('cannot reach mongodb://don:doc-pass@127.0.0.1/x'), 'doc-pass'],
  [
    'a key that is taken',
    new Error('E11000 duplicate key error dup key: { addresses.chatId: "111222333" }'),
    '111222333',
  ],
  ['an invitation code', new Error('no such code: AB3D-EF5G-HJ7K'), 'EF5G'],
  [
    'what was being sent',
    new GrammyError('failed', { ok: false, error_code: 400, description: 'no' }, 'sendMessage', {
      chat_id: 111222333,
      text: 'Mã: S-9',
    }),
    'S-9',
  ],
  [
    'an error inside an error',
    new Fault('x', {}, { cause: new HttpError('y', new Error(`z ${token}`)) }),
    'AAExample',
  ],
])('takes %s out of an error', (_, error, secret) => {
  const { lines, log } = logging();
  log.error({ err: error }, 'went wrong');
  expect(lines.join('')).not.toContain(secret);
  expect(lines.join('')).not.toContain('111222333');
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ type: error.name, stack: expect.any(String) });
});

it('keeps what the next decision needs: the kind, the reason, the method and the details', () => {
  const { lines, log } = logging();
  const refused = new GrammyError(
    'failed',
    { ok: false, error_code: 403, description: 'blocked' },
    'sendMessage',
    {},
  );
  log.error({ err: new Fault('not told', { obligation: 'o1' }, { cause: refused }) }, 'x');
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
    type: 'Fault',
    message: 'not told',
    details: { obligation: 'o1' },
    cause: { type: 'GrammyError', reason: 403, method: 'sendMessage' },
  });
});

it('lets nothing through of a whole day with everything going wrong', async () => {
  const office = await openTestOffice({ at: '2019-11-08 07:30', token });
  const chats: string[] = [];
  try {
    await seedCampaign(office.office);
    const officer = await office.seated('Thu', '@office/officer', '@office/administrator');
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    const group = office.group('Thi đua', officer);
    group.addBot();
    await officer.write('/lienket', group);
    chats.push(String(officer.person.id), String(lan.person.id), String(Math.abs(group.id)));
    for (const fault of [
      { kind: 'error', code: 400 },
      { kind: 'error', code: 502 },
      { kind: 'error', code: 403 },
      { kind: 'error', code: 429, retryAfter: 2 },
      { kind: 'reset' },
    ] as const) {
      office.sandbox.fail({ ...fault, times: 3 });
      await lan.write('/viec');
      await lan.write('/start AB3D-EF5G-HJ7K');
      await officer.write('/tonghop', group);
      await officer.write('/moi');
    }
    jest
      .spyOn(office.store.obligations, 'withRungDue')
      .mockRejectedValueOnce(
        new Error(`E11000 dup key: { addresses.chatId: "${lan.person.id}" } at mongodb://u:p@h/x`),
      );
    await office.at('2019-11-08 08:00');
    await office.at('2019-11-08 16:30');
    await new Api(token, { fetch: office.sandbox.fetch, apiRoot: 'http://x' }).getMe();
  } finally {
    office.sandbox.clearFaults();
    await office.close();
  }
  const all = JSON.stringify(office.log);
  expect(office.log.filter(({ level }) => level === 'error').length).toBeGreaterThan(5);
  for (const secret of [token, 'AB3D-EF5G-HJ7K', 'u:p@', ...chats]) expect(all).not.toContain(secret);
});
