import { createServer } from 'node:net';
import { startWebhook } from '../../src/channels/telegram-updates';
import { createLog } from '../../src/log';
import { postOf } from './bodies';
import { Findings } from './findings';
import { mutate } from './mutate';
import { openFuzzOffice } from './office';
import { randomOf } from './random';
import { vary } from './vary';

const SECRET = 'a-secret-of-the-office';
const BATCH = 50;
/** One in so many comes through the webhook's door. */
const POSTED = 10;

export interface FuzzOptions {
  uri: string;
  seed: number;
  count: number;
  /** Bytes in use after a collection; null where that cannot be known. */
  heap(): number | null;
  tell(line: string): void;
}

export interface FuzzResult {
  findings: Findings;
  posted: number;
  /** Bytes more in use at the end than when everything had been used once. */
  grown: number | null;
}

/** Sends so many updates and webhook bodies at a whole office. The same seed, the same updates. */
export async function fuzz({ uri, seed, count, heap, tell }: FuzzOptions): Promise<FuzzResult> {
  const random = randomOf(seed);
  const findings = new Findings();
  const unhandled = (error: unknown) => {
    findings.unhandled += 1;
    findings.note(`unhandled: ${error instanceof Error ? error.stack : String(error)}`);
  };
  process.on('unhandledRejection', unhandled).on('uncaughtException', unhandled);
  const { app, corpus, known, close } = await openFuzzOffice(uri, random, findings);
  const port = await freePort();
  const api = { setWebhook: async () => true } as unknown as typeof app.bot.api;
  const intake = { api, inbox: app.inbox, log: createLog('silent') };
  const stop = await startWebhook(intake, {
    ...{ publicUrl: 'https://dondoc.invalid', secret: SECRET, port },
    routes: () => undefined,
  });
  const address = `http://127.0.0.1:${port}/telegram`;
  let number = 1;
  let posted = 0;
  let before: number | null = null;
  const next = () => {
    number += 1;
    const update = vary(random.pick(corpus), known, random);
    const odd = random.chance(0.75) ? mutate(update, random) : update;
    return { ...odd, update_id: random.chance(0.02) ? number - 1 : number };
  };
  for (let done = 0; done < count; done += BATCH) {
    const batch = Array.from({ length: BATCH }, next);
    const posts = batch.slice(0, BATCH / POSTED).map((one) => postOf(JSON.stringify(one), SECRET, random));
    posted += posts.length;
    await app.inbox.take(batch.slice(posts.length)).catch((error) => findings.note(`take: ${error}`));
    for (const post of posts) await send(address, post, findings);
    await app.inbox.rest();
    if (before === null && done >= count / 4) before = heap();
    if (done % 5_000 === 0) tell(`${done} updates, ${findings.replies} replies, ${findings.faults} faults`);
  }
  await app.outbox.pump();
  const after = heap();
  await stop();
  await close();
  process.off('unhandledRejection', unhandled).off('uncaughtException', unhandled);
  return { findings, posted, grown: before === null || after === null ? null : after - before };
}

async function send(
  address: string,
  { headers, body }: ReturnType<typeof postOf>,
  findings: Findings,
): Promise<void> {
  try {
    const answer = await fetch(address, { method: 'POST', headers, body });
    await answer.text();
    if (answer.status >= 500) findings.note(`${answer.status} to ${String(body).slice(0, 200)}`);
  } catch (error) {
    // The door may be shut in the face of a body that is too large.
    if (body.length < 1_000_000) findings.note(`no answer to ${String(body).slice(0, 200)}: ${error}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
