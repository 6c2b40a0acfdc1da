import { type Laboratory, openLaboratory } from './support/store';

describe('documents with a time to live', () => {
  let lab: Laboratory;
  let now = new Date('2026-03-05T08:00:00Z');

  beforeAll(async () => {
    lab = await openLaboratory({ now: () => now });
    const indexes = [
      { key: { at: 1 }, name: 'at', expireAfterSeconds: 60 },
      {
        key: { until: 1 },
        name: 'until',
        expireAfterSeconds: 0,
        partialFilterExpression: { temporary: true },
      },
    ];
    await lab.client.command({ createIndexes: 'c', indexes });
  });

  afterAll(() => lab.close());

  const left = async () => {
    const reply = (await lab.client.command({ distinct: 'c', key: '_id' })).values as string[];
    return reply.sort();
  };

  test('go when the given clock has passed it, and not before', async () => {
    const documents = [
      { _id: 'old', at: new Date('2026-03-05T07:58:59Z') },
      { _id: 'edge', at: new Date('2026-03-05T07:59:00Z') },
      { _id: 'young', at: new Date('2026-03-05T07:59:01Z') },
      { _id: 'several', at: [new Date('2026-03-06T00:00:00Z'), new Date('2026-03-05T00:00:00Z')] },
      { _id: 'none' },
      { _id: 'text', at: '2020-01-01' },
      { _id: 'kept', until: new Date(0) },
      { _id: 'temporary', until: new Date(0), temporary: true },
    ];
    await lab.client.command({ insert: 'c', documents });
    expect(await lab.store.sweep()).toBe(4);
    expect(await left()).toEqual(['kept', 'none', 'text', 'young']);
    now = new Date('2026-03-05T08:00:01Z');
    expect(await lab.store.sweep()).toBe(1);
    expect(await left()).toEqual(['kept', 'none', 'text']);
  });

  test('go by themselves at an interval', async () => {
    const quick = await openLaboratory({ now: () => now, sweepMs: 20 });
    await quick.client.command({
      createIndexes: 'c',
      indexes: [{ key: { at: 1 }, name: 'at', expireAfterSeconds: 0 }],
    });
    await quick.client.command({ insert: 'c', documents: [{ at: new Date(0) }] });
    await expect(emptied(quick)).resolves.toBe(true);
    await quick.close();
  });

  async function emptied(quick: Laboratory): Promise<boolean> {
    for (let tries = 0; tries < 100; tries++) {
      if ((await quick.client.command({ count: 'c' })).n === 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  }

  test('leave cursors that nobody has asked for ten minutes closed', async () => {
    const documents = Array.from({ length: 10 }, (_, n) => ({ n }));
    await lab.client.command({ insert: 'many', documents });
    const { cursor } = (await lab.client.command({ find: 'many', batchSize: 2 })) as {
      cursor: { id: unknown };
    };
    now = new Date(now.getTime() + 10 * 60_000 + 1);
    await lab.store.sweep();
    expect(await lab.client.command({ getMore: cursor.id, collection: 'many' })).toMatchObject({ code: 43 });
  });
});
