import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
});

afterEach(() => office.close());

it('a reply that is never answered keeps its person waiting for a minute, not for the whole morning', async () => {
  const { person } = office.stranger('Lan');
  person.start();
  office.sandbox.fail({ kind: 'hang', method: 'sendMessage' });
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  try {
    let ended = false;
    const sending = office.app.bot.api.sendMessage(person.id, 'x').catch(() => {
      ended = true;
    });
    await jest.advanceTimersByTimeAsync(59_000);
    expect(ended).toBe(false);
    await jest.advanceTimersByTimeAsync(2_000);
    await sending;
    expect(ended).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});
