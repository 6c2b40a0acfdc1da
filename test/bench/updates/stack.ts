import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedCampaign } from '../../support/seed';
import { built } from '../dispatch/built';
import type { Given } from '../updates';

const { openOffice } = built<typeof import('../../../src/actions/open-office')>('src/actions/open-office');
const { createApp } = built<typeof import('../../../src/app')>('src/app');
const { nativeFetch } =
  built<typeof import('../../../src/channels/native-fetch')>('src/channels/native-fetch');
const { patientFetch } = built<typeof import('../../../src/channels/patient-fetch')>(
  'src/channels/patient-fetch',
);
const { startPolling } = built<typeof import('../../../src/channels/telegram-updates')>(
  'src/channels/telegram-updates',
);
const { openStore: openEmbedded } = built<typeof import('../../../src/embedded/open')>('src/embedded/open');
const { createLog } = built<typeof import('../../../src/log')>('src/log');
const { startOutboxLoop } = built<typeof import('../../../src/outbox/loop')>('src/outbox/loop');
const { openStore } = built<typeof import('../../../src/store')>('src/store');

const NOW = new Date('2019-10-21T02:00:00Z');

/** The whole program on its embedded store, put together as `main.ts` does, with everybody in a seat of the office. */
async function main({ url, token, people }: Given): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const clock = { now: () => new Date(NOW.getTime() + Math.floor(performance.now())) };
  const log = createLog('warn');
  const database = await openEmbedded({ dataDir: folder, now: clock.now });
  const store = await openStore(database.uri);
  const newId = () => randomBytes(9).toString('base64url');
  const office = await openOffice({ store, name: 'Phòng Nội vụ', zone: 'Asia/Ho_Chi_Minh', newId });
  await seedCampaign(office);
  for (const chatId of people.map(String)) {
    const addresses = [{ channel: 'telegram', chatId, unreachable: false }];
    const person = {
      id: `p${chatId}`,
      name: 'Lan',
      locale: 'vi' as const,
      consent: { at: NOW, notice: 'x' },
    };
    await store.people.add({ ...person, addresses });
    const term = { from: NOW, until: null, invitedBy: null };
    await store.people.assign({ person: person.id, seat: '@office/officer', ...term });
  }
  const app = createApp({
    ...{ office, clock, log, random: (bytes: number) => new Uint8Array(randomBytes(bytes)) },
    telegram: { token, apiRoot: url, replyFetch: patientFetch(nativeFetch()) },
  });
  await app.bot.init();
  await app.inbox.start();
  await startPolling({ api: app.bot.api, inbox: app.inbox, log });
  startOutboxLoop(app.outbox, clock, log);
  process.send?.('ready');
}

process.once('message', (given) => void main(given as Given));
