import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Office } from '../../../src/actions/office';
import type { App } from '../../../src/app';
import type { Obligation } from '../../../src/domain/obligation';
import type { Store } from '../../../src/store';
import { built } from './built';
import { answerParent, type Opened, type Worked } from './children';
import { measured } from './measured';
import { PACE } from './sizes';

const { obligationId } =
  built<typeof import('../../../src/actions/obligation-id')>('src/actions/obligation-id');
const { openOffice } = built<typeof import('../../../src/actions/open-office')>('src/actions/open-office');
const { createApp } = built<typeof import('../../../src/app')>('src/app');
const { parseDeadline } = built<typeof import('../../../src/domain/deadline')>('src/domain/deadline');
const { instantOf } = built<typeof import('../../../src/domain/day')>('src/domain/day');
const { plan } = built<typeof import('../../../src/domain/plan')>('src/domain/plan');
const { standardLadder } = built<typeof import('../../../src/domain/ladder')>('src/domain/ladder');
const { openStore: openEmbedded } = built<typeof import('../../../src/embedded/open')>('src/embedded/open');
const { nudgeNoticeId } = built<typeof import('../../../src/domain/nudge-notice')>('src/domain/nudge-notice');
const { createLog } = built<typeof import('../../../src/log')>('src/log');
const { startOutboxLoop } = built<typeof import('../../../src/outbox/loop')>('src/outbox/loop');
const { openStore } = built<typeof import('../../../src/store')>('src/store');

const ZONE = 'Asia/Ho_Chi_Minh';
const launch = instantOf('2026-07-06', '09:00', ZONE);
const morning = instantOf('2026-07-10', '08:00', ZONE);

/** The real office: obligations, reminders committed by the ladder, words found and sent by the outbox. */
async function main({ url, token, chats }: Opened): Promise<Worked> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-bench-'));
  const database = await openEmbedded({ dataDir: folder, database: 'bench', now: () => new Date() });
  const store = await openStore(database.uri);
  const newId = () => randomBytes(9).toString('base64url');
  const office = await openOffice({ store, name: 'Phòng Nội vụ', zone: ZONE, newId });
  await seed(office, chats);
  const begun = performance.now();
  const clock = { now: () => new Date(morning.getTime() + Math.floor(performance.now() - begun)) };
  const log = createLog('warn');
  const app = createApp({
    ...{ office, clock, log, random: (bytes) => new Uint8Array(randomBytes(bytes)) },
    sleep: (ms) => sleep(ms),
    telegram: {
      ...{
        token,
        apiRoot: url,
        pace: PACE,
      },
    },
  });
  const done = untilDone(app, store);
  let stop = () => Promise.resolve();
  const worked = await measured(async () => {
    stop = startOutboxLoop(app.outbox, clock, log);
    await done;
  });
  await Promise.all([app.outbox.stop(), stop()]);
  await store.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return worked;
}

/** Resolves when the outbox has come to rest and nothing is left to send. */
function untilDone({ outbox }: App, store: Store): Promise<void> {
  return new Promise((resolve) => {
    outbox.onRest(() => {
      void Promise.all([outbox.nextAt(), store.notices.outgoing.waiting(1)]).then(([next, waiting]) => {
        if (next === null && waiting.length === 0) resolve();
      });
    });
  });
}

async function seed(office: Office, chats: readonly number[]): Promise<void> {
  const { store } = office;
  const codes = chats.map((_, n) => `X${String(n).padStart(5, '0')}`);
  await store.units.save(
    codes.map((code, n) => ({
      ...{ code, name: `Xã số ${n}`, aliases: [], kind: 'commune', bloc: null, parent: null },
      ...{ validFrom: null, validTo: null, successor: null },
    })),
  );
  const rule = parseDeadline('chậm nhất ngày 15/07/2026', '2026-07-06');
  if (!rule.ok) throw new Error('no deadline');
  const campaign = campaignWith(rule.rule);
  await store.campaigns.add(campaign);
  const facts = { campaign, units: await store.units.all(), existing: [], now: launch };
  const obligations = plan({ ...facts, calendar: office.calendar, idOf: obligationId });
  await store.obligations.open(obligations);
  for (let from = 0; from < chats.length; from += 500) {
    const few = codes.slice(from, from + 500);
    await Promise.all(few.map((code, n) => seat(store, code, chats[from + n] ?? 0)));
    await Promise.all(obligations.slice(from, from + 500).map((obligation) => remind(store, obligation)));
  }
}

/** Commits the reminder of the morning, as the ladder does. */
async function remind(store: Store, { id: obligation, unit }: Obligation): Promise<void> {
  const key = nudgeNoticeId(unit, '2026-07-10');
  const seats = [`${unit}/focalPoint`];
  const message = {
    ...{ key, to: { kind: 'seats' as const, seats }, template: 'nudge', notBefore: morning, expiresAt: null },
    params: { items: [{ obligation, seats }] },
  };
  const facts = { recipient: unit, items: [{ obligation, seats }] };
  await store.notices.give({ id: key, kind: 'nudge', at: morning, facts, messages: [message] });
}

function campaignWith(deadline: Parameters<Store['campaigns']['add']>[0]['requirements'][0]['deadline']) {
  return {
    ...{ id: 'bench0000001', title: 'Cả nước chung sức xây dựng nông thôn mới' },
    document: { number: '1804/UBND-NC', day: '2026-07-06' },
    ...{ from: '2026-01-01', to: '2026-12-31', phases: [], ladder: standardLadder, lead: 'PNV' },
    scope: { kinds: ['commune' as const], blocs: [], units: [], except: [] },
    naming: 'counts' as const,
    requirements: [
      {
        ...{ id: 'nam', kind: 'periodic' as const, recurrence: 'once' as const, deadline },
        ...{ dataWindow: 'decree09' as const, questions: [], ladder: null },
      },
    ],
    ...{ launchedAt: launch, launchedBy: { person: 'bench', seat: '@office/officer' } },
  };
}

async function seat(store: Store, code: string, chat: number): Promise<void> {
  const person = `p${chat}`;
  await store.people.add({
    ...{ id: person, name: `Cán bộ ${code}`, locale: 'vi', consent: { at: launch, notice: 'bench' } },
    addresses: [{ channel: 'telegram', chatId: String(chat), unreachable: false }],
  });
  const from = launch;
  await store.people.assign({ person, seat: `${code}/focalPoint`, from, until: null, invitedBy: null });
}

answerParent(main);
