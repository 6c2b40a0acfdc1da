import { join } from 'node:path';
import type { Office } from '../../actions/office';
import { openOffice } from '../../actions/open-office';
import { type App, createApp } from '../../app';
import { standardQuestions } from '../../bot/views/standard-questions';
import { patientFetch } from '../../channels/patient-fetch';
import { openStore as openEmbedded } from '../../embedded/open';
import { createTranslator } from '../../i18n';
import { createLog } from '../../log';
import { openStore } from '../../store';
import { createSandbox, type Sandbox } from '..';
import { type Ears, listenTo } from './hearing';
import { localInstant, ZONE } from './local-time';
import { rememberDeliveries } from './memory';
import { createPassage, type Passage } from './passage';
import { seededBytes } from './random';

/** Telegram, a store and the office's bot, on a clock that only the play moves. */
export interface Stage extends Passage {
  sandbox: Sandbox;
  office: Office;
  /** Keys of all messages that were handed to the outbox. */
  messageKeys(): string[];
  /** What the program complained of. */
  complaints: string[];
  /** Ends the bot and starts another one on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Folder of the store. */
  dataDir: string;
  /** Of the office. */
  name: string;
  /** Local time `YYYY-MM-DD HH:mm` at which the clock stands in the beginning. */
  at: string;
  ears: Ears;
}

export async function openStage({ dataDir, name, at, ears }: StageOptions): Promise<Stage> {
  const beginning = localInstant(at);
  const sandbox = createSandbox({ now: () => beginning, persist: join(dataDir, 'sandbox.json') });
  const now = () => sandbox.clock.now();
  const embedded = await openEmbedded({ dataDir, now });
  const { store, keys } = rememberDeliveries(await openStore(embedded.uri));
  const random = seededBytes(1804);
  const complaints: string[] = [];
  const waitOnStage = async (seconds: number) => void sandbox.clock.advance(seconds * 1000);
  const office = await openOffice({
    store,
    name,
    zone: ZONE,
    newId: () => Buffer.from(random(9)).toString('base64url'),
    standardQuestions: (kind) => standardQuestions(createTranslator()('vi'), kind),
  });
  const build = (): App =>
    createApp({
      office,
      clock: sandbox.clock,
      random,
      log: createLog('warn', { write: (line: string) => void complaints.push(line) }),
      telegram: {
        token: sandbox.token,
        apiRoot: 'http://sandbox.invalid',
        botInfo: sandbox.botInfo,
        fetch: listenTo(sandbox.fetch, 'outbox', { ears, now }),
        replyFetch: patientFetch(listenTo(sandbox.fetch, 'reply', { ears, now }), waitOnStage),
      },
    });
  let app = build();
  return {
    ...createPassage(sandbox, () => app),
    sandbox,
    office,
    complaints,
    messageKeys: keys,
    async restart() {
      await app.outbox.stop();
      app = build();
    },
    async close() {
      await app.outbox.stop();
      await sandbox.close();
      await store.close();
      await embedded.close();
    },
  };
}
