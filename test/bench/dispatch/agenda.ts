import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import mongoose from 'mongoose';
import { built } from './built';
import { answerParent, type Opened, type Screen, type Worked } from './children';
import { measured } from './measured';
import { PACE } from './sizes';

const { leanFetch } = built<typeof import('../../../src/channels/lean-fetch')>('src/channels/lean-fetch');
const { openStore } = built<typeof import('../../../src/embedded/open')>('src/embedded/open');
const { createPacer } = built<typeof import('../../../src/outbox/pacing')>('src/outbox/pacing');
const { untilAllowed } = built<typeof import('../../../src/outbox/wait')>('src/outbox/wait');

/** As many as the outbox has on its way. */
const AT_ONCE = 64;

/**
 * The same texts, written beforehand, as jobs of Agenda on the same kind of database, sent by the same call with the
 * same limiter. Agenda has no words to find and keeps no order within a chat.
 */
async function main({ url, token, chats, screen }: Opened & { screen: Screen }): Promise<Worked> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-bench-'));
  const server = process.env.TEST_MONGODB_URI;
  const database = server
    ? null
    : await openStore({ dataDir: folder, database: 'bench', now: () => new Date() });
  const connection = await mongoose.createConnection(database?.uri ?? server ?? '').asPromise();
  const { Agenda } = await import('agenda');
  const { MongoBackend } = await import('@agendajs/mongo-backend');
  const collection = `agenda_${process.pid}`;
  // Its types come with a driver of their own version.
  const backend = new MongoBackend({
    mongo: connection.getClient().db(connection.name) as never,
    collection,
  });
  const agenda = new Agenda({
    ...{ backend, processEvery: 50, maxConcurrency: AT_ONCE, defaultConcurrency: AT_ONCE },
    ...{ defaultLockLimit: 4 * AT_ONCE, lockLimit: 4 * AT_ONCE },
  });
  const api = new Api(token, { apiRoot: url, fetch: leanFetch() });
  const pacer = createPacer(PACE);
  const turn = { now: () => new Date(), stopped: () => false };
  const { done, finish } = whenDone();
  let left = chats.length;
  agenda.define('say', async (job: { attrs: { data: { chat: number } & Screen } }) => {
    const { chat, text, ...more } = job.attrs.data;
    await untilAllowed({ pacer, sleep: (ms) => sleep(ms) }, String(chat), { claimedAt: new Date() }, turn);
    await api.sendMessage(chat, text, more);
  });
  agenda.on('complete', () => {
    left -= 1;
    if (left === 0) finish();
  });
  await agenda.ready;
  for (let from = 0; from < chats.length; from += 500)
    await Promise.all(chats.slice(from, from + 500).map((chat) => agenda.now('say', { chat, ...screen })));
  const worked = await measured(async () => {
    await agenda.start();
    await done;
  });
  await agenda.stop();
  await connection.dropCollection(collection);
  await connection.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
  return worked;
}

function whenDone() {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

answerParent(main);
