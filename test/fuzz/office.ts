import type { Update } from 'grammy/types';
import { openOffice } from '../../src/actions/open-office';
import { createApp } from '../../src/app';
import { createLog } from '../../src/log';
import { createSandbox } from '../../src/sandbox';
import { openStore } from '../../src/store';
import { seedCampaign } from '../support/seed';
import { corpusOf } from './corpus';
import type { Findings } from './findings';
import { createPlatform } from './platform';
import type { Random } from './random';

const NOW = new Date('2019-10-21T02:00:00Z');
const seats = [
  'XLH/focalPoint',
  'PKT/head',
  '@office/officer',
  '@office/leader',
  '@office/administrator',
] as const;
const STRANGERS = 12;

/** A whole office with a campaign under way, in which people of every seat and strangers write. */
export async function openFuzzOffice(uri: string, random: Random, findings: Findings) {
  const store = await openStore(uri);
  const office = await openOffice({
    store,
    name: 'Phòng Nội vụ',
    zone: 'Asia/Ho_Chi_Minh',
    newId: () => Buffer.from(random.bytes(9)).toString('base64url'),
  });
  const { campaign, obligations } = await seedCampaign(office);
  const sandbox = createSandbox({ now: () => NOW, limits: 'none' });
  const people = Array.from({ length: seats.length + STRANGERS }, (_, at) => sandbox.person(`Người ${at}`));
  for (const [at, seat] of seats.entries()) {
    const chatId = String(people[at]?.id);
    const addresses = [{ channel: 'telegram', chatId, unreachable: false }];
    await store.people.add({
      id: `p${at}`,
      name: `Người ${at}`,
      locale: 'vi',
      consent: { at: NOW, notice: 'x' },
      addresses,
    });
    await store.people.assign({ person: `p${at}`, seat, from: NOW, until: null, invitedBy: null });
  }
  const replies = createPlatform((call, update) => findings.reply(call, update));
  const outbox = createPlatform((call) =>
    findings.message(
      call,
      seats.map((_, at) => people[at]?.id),
    ),
  );
  const app = createApp({
    office,
    clock: { now: () => NOW },
    log: createLog('warn', { write: (line: string) => findings.logged(JSON.parse(line)) }),
    random: random.bytes,
    telegram: {
      token: sandbox.token,
      apiRoot: 'http://telegram.invalid',
      botInfo: sandbox.botInfo,
      fetch: outbox.fetch,
      replyFetch: replies.fetch,
    },
  });
  const handle = app.bot.handleUpdate.bind(app.bot);
  app.bot.handleUpdate = (update: Update) => replies.during(update, () => handle(update));
  const ids = [campaign.id, ...obligations.slice(0, 6).map(({ id }) => id), 'XLH', 'PKT', 'ntm', '0', '1'];
  return {
    app,
    corpus: corpusOf(sandbox, people),
    known: { keyboards: replies.keyboards, ids },
    async close() {
      await app.inbox.stop();
      await app.outbox.stop();
      await sandbox.close();
      await store.close();
    },
  };
}
