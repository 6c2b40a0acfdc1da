import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { messageOf, openTestInbox, type TestInbox } from '../support/inbox';

let office: TestInbox;

beforeEach(async () => {
  office = await openTestInbox();
});

afterEach(() => office.close());

/** A handler that notes what begins and ends, and ends each when it is let go. */
function gate() {
  const events: string[] = [];
  const open = new Map<number, () => void>();
  let running = 0;
  let most = 0;
  return {
    events,
    most: () => most,
    async handle({ update_id: id }: { update_id: number }) {
      events.push(`+${id}`);
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => open.set(id, resolve));
      running -= 1;
      events.push(`-${id}`);
    },
    async begun(id: number) {
      for (let tries = 0; !open.has(id); tries += 1) {
        if (tries > 400) throw new Error(`${id} has not begun: ${events.join(' ')}`);
        await sleep(5);
      }
    },
    let(id: number) {
      open.get(id)?.();
    },
  };
}

const lost = () => new mongo.MongoNetworkError('connection 1 to [gone] closed');

describe('an update', () => {
  it('is stored when it is taken, and only its id is left when it is handled', async () => {
    const { handle, begun, ...door } = gate();
    const inbox = office.process(handle);
    await inbox.take([messageOf(5, 'chào', 11)]);
    await begun(11);
    expect(await office.rows()).toEqual([
      expect.objectContaining({
        _id: 'telegram:7:11',
        turn: 'telegram:7:5:5',
        body: JSON.stringify({ ...messageOf(5, 'chào', 11), sent_by: 1_573_088_400_000 }),
        claims: 1,
      }),
    ]);
    door.let(11);
    await inbox.rest();
    expect(await office.rows()).toEqual([{ _id: 'telegram:7:11', doneAt: new Date('2019-11-08T01:00:00Z') }]);
  });

  it('is handled once, however often, together or by whomever it is brought', async () => {
    const handled: number[] = [];
    const handle = async ({ update_id: id }: { update_id: number }) => void handled.push(id);
    const [one, two] = [office.process(handle), office.process(handle)];
    const update = messageOf(5, 'x', 11);
    await Promise.all([one.take([update, update]), one.take([update]), two.take([update])]);
    await one.rest();
    await one.take([update]);
    await two.take([update, messageOf(5, 'y', 12)]);
    await Promise.all([one.rest(), two.rest()]);
    expect(handled).toEqual([11, 12]);
  });

  it('waits for the one before it of the same person and chat, and for nobody else', async () => {
    const { handle, begun, events, ...door } = gate();
    const inbox = office.process(handle);
    await inbox.take([messageOf(5, 'a', 11), messageOf(5, 'b', 12), messageOf(6, 'c', 13)]);
    await inbox.take([messageOf(5, 'd', 14)]);
    await begun(11);
    await begun(13);
    door.let(13);
    await sleep(30);
    expect(events).toEqual(['+11', '+13', '-13']);
    for (const id of [11, 12, 14]) {
      await begun(id);
      door.let(id);
    }
    await inbox.rest();
    expect(events.slice(3)).toEqual(['-11', '+12', '-12', '+14', '-14']);
  });

  it('is handled beside those of at most 31 other people', async () => {
    const { handle, begun, most, ...door } = gate();
    const inbox = office.process(handle);
    const ids = Array.from({ length: 40 }, (_, at) => at + 1);
    await inbox.take(ids.map((id) => messageOf(id, 'x', id)));
    await begun(32);
    await sleep(30);
    expect(most()).toBe(32);
    for (const id of ids) {
      await begun(id);
      door.let(id);
    }
    await inbox.rest();
    expect(most()).toBe(32);
  });

  it('counts as handled when its handling failed', async () => {
    let times = 0;
    const inbox = office.process(async () => {
      times += 1;
      throw new Error('a bug');
    });
    await inbox.take([messageOf(5, 'x', 11)]);
    await inbox.rest();
    await inbox.take([messageOf(5, 'x', 11)]);
    await inbox.rest();
    expect(times).toBe(1);
    expect(office.log.map(({ msg }) => msg)).toContain('an update could not be handled');
  });

  it('is handled again when the store went away meanwhile, before the next of its person', async () => {
    const handled: number[] = [];
    let away = 2;
    const inbox = office.process(async ({ update_id: id }) => {
      away -= 1;
      if (away >= 0) throw lost();
      handled.push(id);
    });
    await inbox.take([messageOf(5, 'a', 11), messageOf(5, 'b', 12)]);
    await inbox.rest();
    expect(handled).toEqual([11, 12]);
  });

  it('is noted as handled when the store is back, and not handled again for that', async () => {
    const { done } = office.store.inbox;
    let away = 2;
    office.store.inbox.done = async (...given) => {
      away -= 1;
      if (away >= 0) throw lost();
      return done(...given);
    };
    const handled: number[] = [];
    const inbox = office.process(async ({ update_id: id }) => void handled.push(id));
    await inbox.take([messageOf(5, 'a', 11), messageOf(5, 'b', 12)]);
    await inbox.rest();
    expect(handled).toEqual([11, 12]);
    expect((await office.rows()).every(({ doneAt }) => doneAt instanceof Date)).toBe(true);
  });

  it('is not taken while the store does not take it, and neither is its repeat', async () => {
    const { put } = office.store.inbox;
    office.store.inbox.put = async () => {
      await sleep(20);
      throw lost();
    };
    const handled: number[] = [];
    const inbox = office.process(async ({ update_id: id }) => void handled.push(id));
    const update = messageOf(5, 'a', 11);
    const taken = await Promise.allSettled([inbox.take([update]), inbox.take([update])]);
    expect(taken.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(handled).toEqual([]);
    office.store.inbox.put = put;
    await inbox.take([update]);
    await inbox.rest();
    expect(handled).toEqual([11]);
  });

  it.each([
    ['nothing', undefined],
    ['a number', 5],
    ['a list', [1]],
    ['one without an id', { message: {} }],
    ['one with an id in words', { update_id: '11' }],
    ['one with an id that is no whole number', { update_id: 1.5 }],
    ['one from nobody that could be', { update_id: 1, message: { from: { id: '5' } } }],
    ['one of a chat that cannot be', { update_id: 1, callback_query: { message: { chat: { id: {} } } } }],
  ])('is not what somebody made of it: %s', async (_, body) => {
    const inbox = office.process(async () => undefined);
    expect(await inbox.take([body])).toEqual(['malformed']);
    expect(await office.rows()).toEqual([]);
  });

  it('is refused above a megabyte, and those beside it are taken', async () => {
    const handled: number[] = [];
    const inbox = office.process(async ({ update_id: id }) => void handled.push(id));
    const large = messageOf(5, 'đ'.repeat(600_000), 11);
    expect(await inbox.take([large, messageOf(5, 'x', 12)])).toEqual(['tooLarge']);
    await inbox.rest();
    expect(handled).toEqual([12]);
  });

  it('is taken with whatever its texts and keys are', async () => {
    const inbox = office.process(async () => undefined);
    const odd = { ...messageOf(5, '\0\ud800‮😀', 11), 'a.b': { $set: 1 }, '': null };
    expect(await inbox.take([odd, { update_id: -5 }, { update_id: 6, message: null }])).toEqual([]);
    await inbox.rest();
    expect(await office.rows()).toHaveLength(3);
  });
});

describe('the room', () => {
  it('ends with 256 in hand, and begins again when some are done', async () => {
    const { handle, begun, ...door } = gate();
    const inbox = office.process(handle);
    const ids = Array.from({ length: 256 }, (_, at) => at + 1);
    expect(await inbox.room()).toBe(256);
    await inbox.take(ids.map((id) => messageOf(id, 'x', id)));
    expect(inbox.isFull).toBe(true);
    let room = 0;
    const waiting = inbox.room().then((free) => {
      room = free;
    });
    await begun(1);
    expect(room).toBe(0);
    door.let(1);
    await waiting;
    expect(room).toBe(1);
    for (const id of ids) {
      await begun(id);
      door.let(id);
    }
    await inbox.rest();
  });
});
