import { randomBytes } from 'node:crypto';
import type { Message, Update } from 'grammy/types';
import type { Office } from '../../src/actions/office';
import { openOffice } from '../../src/actions/open-office';
import { type App, type AppParts, createApp } from '../../src/app';
import { standardQuestions } from '../../src/bot/views/standard-questions';
import { instantOf } from '../../src/domain/day';
import type { SeatKey } from '../../src/domain/seat';
import { createTranslator } from '../../src/i18n';
import { createLog } from '../../src/log';
import { createSandbox, type Group, type Person, type Sandbox } from '../../src/sandbox';
import { openStore, type Store } from '../../src/store';
import { openTestDatabase } from './database';
import { sampleUnits } from './units';

const ZONE = 'Asia/Ho_Chi_Minh';
/** How far the clock goes on by itself for what is paced, held back or tried again. */
const DRAIN_MS = 10 * 60_000;

/**
 * A whole office for a test: sandbox Telegram, a database, the bot and the outbox, on a clock that stands still until
 * it is moved. Enter by the front door (people write and press), look at what people see and at the store.
 *
 * ```ts
 * const office = await openTestOffice({ at: '2019-10-01 08:00' });
 * const lan = await office.seated('Lan', 'XLH/focalPoint');
 * expect(await lan.write('/viec')).toContain('…');       // what the bot answered, joined
 * await lan.press('Báo cáo');                            // a button by the beginning of its label, or by its data
 * await office.at('2019-11-08 08:00');                   // moves the clock, beats the heart, sends all that is due
 * await office.restart();                                // a new process on the same store
 * await office.close();
 * ```
 */
export interface TestOffice {
  readonly sandbox: Sandbox;
  readonly store: Store;
  /** Of the database, for another process or a look at what is stored. */
  readonly uri: string;
  readonly office: Office;
  readonly app: App;
  /** What the log got, one object a line. */
  readonly log: Array<Record<string, unknown>>;
  /** Local time `YYYY-MM-DD HH:mm`, forward only. Runs the jobs there and sends what is due. */
  at(time: string): Promise<void>;
  now(): Date;
  /** Moves the clock, `YYYY-MM-DD HH:mm[:ss]`, and does nothing else. */
  set(time: string): void;
  /** Hands updates over as the platform does, to this process or another one, and waits until they are handled. */
  deliver(updates: readonly Update[], to?: App): Promise<void>;
  /** Handles what people did and sends what came of it. */
  settle(): Promise<void>;
  /** A sandbox person without any seat. */
  stranger(name: string): Player;
  /** A consenting person who holds the seats. */
  seated(name: string, ...seats: SeatKey[]): Promise<Player>;
  /** The sample units of Vĩnh Châu in the register. */
  withUnits(): Promise<void>;
  group(title: string, owner: Player): Group;
  /** A pressed button with data that no button has: clients can send anything. */
  forge(player: Player, data: string): Promise<void>;
  restart(): Promise<void>;
  /** Another process on the same store and the same platform. */
  another(): App;
  close(): Promise<void>;
}

export interface Player {
  readonly person: Person;
  /** Each returns what the bot answered to this person since, as one text. */
  write(text: string, group?: Group): Promise<string>;
  press(label: string, message?: number): Promise<string>;
  does(act: (person: Person) => unknown): Promise<string>;
  /** Texts of the bot's messages in the private chat (or a group) since the last time, joined. */
  news(group?: Group): string;
  /** Labels of the buttons under the newest message that has some. */
  buttons(group?: Group): string[];
  last(group?: Group): Message | undefined;
}

export interface TestOfficeOptions {
  at?: string;
  token?: string;
  /** What else the processes are given. */
  parts?: Pick<AppParts, 'jobs' | 'watch'>;
}

export async function openTestOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const database = await openTestDatabase();
  const store = await openStore(database.uri);
  let time = localInstant(options.at ?? '2019-08-08 08:00');
  const clock = { now: () => time };
  const sandbox = createSandbox({
    now: clock.now,
    limits: 'none',
    ...(options.token === undefined ? {} : { token: options.token }),
  });
  const lines: Array<Record<string, unknown>> = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const office = await openOffice({
    store,
    name: 'Phòng Nội vụ thị xã Vĩnh Châu',
    zone: ZONE,
    newId: () => randomBytes(9).toString('base64url'),
    standardQuestions: (kind) => standardQuestions(createTranslator()('vi'), kind),
  });
  const build = () =>
    createApp({
      office,
      clock,
      log,
      random,
      ...options.parts,
      telegram: {
        token: sandbox.token,
        apiRoot: 'http://telegram.invalid',
        botInfo: sandbox.botInfo,
        fetch: sandbox.fetch,
      },
    });
  let app = build();
  let forged = 0;

  async function drain(): Promise<void> {
    const until = time.getTime() + DRAIN_MS;
    for (;;) {
      await app.outbox.pump();
      const next = await app.outbox.nextAt();
      if (next === null || next.getTime() > until) return;
      time = new Date(Math.max(time.getTime(), next.getTime()));
    }
  }

  async function deliver(updates: readonly Update[], to: App = app): Promise<void> {
    await to.inbox.take(updates);
    await to.inbox.rest();
  }

  async function settle(): Promise<void> {
    for (let updates = sandbox.takeUpdates(); updates.length > 0; updates = sandbox.takeUpdates())
      await deliver(updates);
    await drain();
  }

  const players = new Map<number, Player>();
  const player = (person: Person): Player => {
    const known = players.get(person.id) ?? createPlayer(person, settle);
    players.set(person.id, known);
    return known;
  };

  return {
    sandbox,
    store,
    uri: database.uri,
    office,
    log: lines,
    get app() {
      return app;
    },
    deliver,
    settle,
    now: clock.now,
    set(moment) {
      time = new Date(Math.max(time.getTime(), localInstant(moment).getTime()));
    },
    async at(moment) {
      time = new Date(Math.max(time.getTime(), localInstant(moment).getTime()));
      await app.tick();
      await settle();
    },
    stranger: (name) => player(sandbox.person(name)),
    async seated(name, ...seats) {
      const person = sandbox.person(name);
      person.start();
      sandbox.takeUpdates();
      await store.people.add({
        id: `test-${person.id}`,
        name,
        locale: 'vi',
        consent: { at: time, notice: 'test' },
        addresses: [{ channel: 'telegram', chatId: String(person.id), unreachable: false }],
      });
      for (const seat of seats)
        await store.people.assign({
          person: `test-${person.id}`,
          seat,
          from: time,
          until: null,
          invitedBy: null,
        });
      return player(person);
    },
    async withUnits() {
      await store.units.save(sampleUnits());
    },
    group: (title, owner) => sandbox.group(title, owner.person),
    async forge({ person }, data) {
      const message = person.read().messages.findLast((found) => found.from?.is_bot);
      if (!message) throw new Error('nothing to press under');
      forged += 1;
      const query = { id: `forged${forged}`, from: person.user, chat_instance: '1', data, message };
      await deliver([{ update_id: forged, callback_query: query }]);
      await settle();
    },
    another: build,
    async restart() {
      await app.outbox.stop();
      app = build();
    },
    async close() {
      await app.outbox.stop();
      await sandbox.close();
      await store.close();
      await database.close();
    },
  };
}

function createPlayer(person: Person, settle: () => Promise<void>): Player {
  const read = new Map<number, number>();
  const view = (group?: Group) => person.read(group).messages;
  const news = (group?: Group): string => {
    const key = group?.id ?? person.id;
    const seen = read.get(key) ?? 0;
    const fresh = view(group).filter((message) => message.message_id > seen);
    read.set(key, fresh.at(-1)?.message_id ?? seen);
    return fresh
      .filter((message) => message.from?.is_bot)
      .map((message) => message.text ?? message.caption ?? '')
      .join('\n---\n');
  };
  const does = async (act: (actor: Person) => unknown, group?: Group): Promise<string> => {
    news(group);
    act(person);
    await settle();
    return news(group);
  };
  const labels = (group?: Group) => {
    const message = view(group).findLast((found) => found.from?.is_bot && found.reply_markup);
    return message?.reply_markup?.inline_keyboard.flat() ?? [];
  };
  return {
    person,
    does,
    news,
    write: (text, group) => does((actor) => actor.write(text, group ? { in: group } : {}), group),
    press: (label, message) =>
      does((actor) => {
        const exact = labels().find(({ text }) => text.startsWith(label))?.text ?? label;
        actor.press(message === undefined ? exact : label, message === undefined ? {} : { message });
      }),
    buttons: (group) => labels(group).map(({ text }) => text),
    last: (group) => person.last(group),
  };
}

function localInstant(time: string): Date {
  const [day = '', clock = ''] = time.split(' ');
  return instantOf(day, clock, ZONE);
}
