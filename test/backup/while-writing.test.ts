import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { buildStore } from '../../src/backup/check';
import { dump } from '../../src/backup/dump';
import { manifestOf } from '../../src/backup/manifest';
import type { Message } from '../../src/domain/message';
import type { EmbeddedStore } from '../../src/embedded/open';
import { relay } from '../../src/outbox/relay';
import { openStore, type Store } from '../../src/store';
import { openRawStore } from '../../src/store/raw';
import { NIGHT, openPlace } from './place';

const rounds = 4;

/** The program's own writes, as fast as they go: acts with messages, the relay, and rows being sent. */
class Bot {
  readonly told: string[] = [];
  #acts = 0;
  #stopped = false;

  constructor(
    private readonly store: Store,
    private readonly rows: Rows,
  ) {}

  async work(): Promise<void> {
    await Promise.all([this.#act(), this.#act(), this.#relay(), this.#send()]);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #act(): Promise<void> {
    while (!this.#stopped) {
      this.#acts += 1;
      const id = `summary:g:${this.#acts}`;
      const messages = [messageOf(id)];
      await this.store.notices.give({ id, kind: 'summary:g', at: NIGHT, facts: {}, messages });
      this.told.push(id);
      await sleep(2);
    }
  }

  async #relay(): Promise<void> {
    while (!this.#stopped) {
      await relay(this.store, NIGHT);
      await sleep(1);
    }
  }

  async #send(): Promise<void> {
    while (!this.#stopped) {
      await sendOne(this.rows);
      await sleep(1);
    }
  }
}

function messageOf(key: string): Message {
  return {
    ...{ key, to: { kind: 'group', chat: 'g' }, template: 'summary', params: {} },
    ...{ notBefore: NIGHT, expiresAt: null },
  };
}

type Rows = mongoose.Collection<{ _id: string; state: string; message: Message }>;

/** Notes a row as sent, as the program does after the platform took it. Null when all are. */
async function sendOne(rows: Rows): Promise<string | null> {
  const row = await rows.findOneAndUpdate(
    { state: { $in: ['queued', 'sending'] } },
    { $set: { state: 'sent' } },
  );
  return row?.message.key ?? null;
}

async function withStore<T>(
  embedded: EmbeddedStore,
  work: (store: Store, rows: Rows) => Promise<T>,
): Promise<T> {
  const store = await openStore(embedded.uri);
  const connection = await mongoose.createConnection(embedded.uri).asPromise();
  try {
    return await work(store, connection.collection('deliveries'));
  } finally {
    await connection.close();
    await store.close();
    await embedded.close();
  }
}

describe('a dump of a server that cannot hold a moment, taken while the program writes', () => {
  let place: ReturnType<typeof openPlace>;
  beforeEach(() => {
    place = openPlace();
  });
  afterEach(() => place.remove());

  /** Reads the live store as a backup reads a standalone server. */
  async function dumpOf(uri: string, name: string) {
    const folder = join(place.root, name);
    mkdirSync(folder);
    const raw = await openRawStore(uri);
    const dumped = await dump({ raw, store: 'mongodb', close: async () => undefined }, folder, []);
    const schema = await raw.version();
    await raw.close();
    const facts = { product: 'test', schema, at: NIGHT.toISOString(), store: 'mongodb' as const };
    return { folder, name, manifest: manifestOf({ ...facts, ...dumped }) };
  }

  it(`loses nothing that was told before it, and says nothing twice that was marked sent (${rounds} times)`, async () => {
    const embedded = await place.open('live');
    await withStore(embedded, async (store, rows) => {
      await store.groups.link({
        ...{ id: 'g', channel: 'telegram', chatId: '-1', title: 'g', linkedBy: 'p' },
        ...{ linkedAt: NIGHT, unlinkedAt: null },
      });
      const bot = new Bot(store, rows);
      const working = bot.work();
      const taken: Array<{ backup: Awaited<ReturnType<typeof dumpOf>>; before: string[] }> = [];
      for (let round = 0; round < rounds; round += 1) {
        await sleep(40);
        const before = [...bot.told];
        taken.push({ before, backup: await dumpOf(embedded.uri, `dump${round}`) });
      }
      bot.stop();
      await working;
      expect(bot.told.length).toBeGreaterThan(rounds * 2);
      for (const { backup, before } of taken) {
        expect(backup.manifest.moment).toBe('ordered');
        expect(await heardAfterRestore(backup, before)).toEqual({ lost: [], twice: [] });
      }
    });
  }, 60_000);

  /** What a restored program does with it: relays what acts still carry, and sends what is not marked sent. */
  async function heardAfterRestore(backup: Awaited<ReturnType<typeof dumpOf>>, before: string[]) {
    const dataDir = `restored-${backup.name}`;
    await buildStore(backup, join(place.root, dataDir));
    return withStore(await place.open(dataDir), async (store, rows) => {
      const marked = await rows.find({ state: 'sent' }).toArray();
      const sent = new Set(marked.map(({ message }) => message.key));
      await relay(store, NIGHT);
      const said: string[] = [];
      for (let key = await sendOne(rows); key !== null; key = await sendOne(rows)) said.push(key);
      const heard = new Set([...sent, ...said]);
      return {
        lost: before.filter((key) => !heard.has(key)),
        twice: said.filter((key, at) => sent.has(key) || said.indexOf(key) !== at),
      };
    });
  }

  it('knows when the server stood still, and then it is of one moment', async () => {
    await place.seeded('live');
    const embedded = await place.open('live');
    expect((await dumpOf(embedded.uri, 'dump')).manifest.moment).toBe('still');
    await embedded.close();
  });
});
