import { Api, type ApiClientOptions, Bot, BotError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { forms } from '../conversations';
import { jobs } from '../jobs';
import type { Job } from '../jobs/job';
import { runJobs } from '../jobs/run';
import type { Office } from './actions/office';
import { installBot } from './bot';
import type { BotDeps, Ctx } from './bot/context';
import { renderer } from './bot/messages';
import { nativeFetch } from './channels/native-fetch';
import { reportingFetch } from './channels/reporting-fetch';
import { telegramChannel } from './channels/telegram';
import { fileReader } from './channels/telegram-file';
import type { Clock } from './clock';
import { createTranslator } from './i18n';
import { createInbox, type Inbox } from './inbox';
import type { Logger } from './log';
import { createOutbox, type Outbox } from './outbox';
import { createPacer, type Pace, telegramPace } from './outbox/pacing';
import { calendarPicture } from './reports/calendar-picture';
import { rehearsalWorkbook } from './reports/rehearsal-workbook';
import { standingPicture } from './reports/standing-picture';
import { readTogether } from './store/together';

/** For one call of the outbox: a message takes two at most, and must be over before its row's lease is. */
const SEND_TIMEOUT_SECONDS = 15;

export interface AppParts {
  office: Office;
  clock: Clock;
  log: Logger;
  random(bytes: number): Uint8Array;
  /** Lets the outbox wait for the platform's pace by itself; not on a clock that only others move. */
  sleep?(ms: number): Promise<void>;
  /** What this process does at every beat beside the office's own jobs. */
  jobs?: readonly Job[];
  telegram: {
    token: string;
    apiRoot: string;
    /** Known beforehand in tests; asked of the platform otherwise. */
    botInfo?: UserFromGetMe;
    /** The seam for local stand-ins; the global fetch otherwise. */
    fetch?: typeof fetch;
    /** For replies to people who are typing; `fetch` otherwise. */
    replyFetch?: typeof fetch;
    /** How fast it may be written to; Telegram's own pace otherwise. */
    pace?: Pace;
  };
}

/** The whole office between its store and its channels. Nothing runs by itself: main, demo and tests drive it. */
export interface App {
  bot: Bot<Ctx>;
  inbox: Inbox;
  outbox: Outbox;
  /** One beat of the clock: every job asks what is due now, then the outbox is pumped. */
  tick(): Promise<void>;
}

export function createApp(parts: AppParts): App {
  const { office, clock, log, random, telegram } = parts;
  const translator = createTranslator();
  const pacer = createPacer(telegram.pace ?? telegramPace);
  const replies = telegram.replyFetch ?? telegram.fetch ?? nativeFetch();
  const replyFetch = reportingFetch(replies, () => pacer.reply(clock.now()));
  const bot = new Bot<Ctx>(telegram.token, {
    ...(telegram.botInfo ? { botInfo: telegram.botInfo } : {}),
    client: clientWith(telegram.apiRoot, replyFetch),
  });
  const outboxApi = new Api(telegram.token, {
    ...clientWith(telegram.apiRoot, telegram.fetch),
    timeoutSeconds: SEND_TIMEOUT_SECONDS,
  });
  const outbox = createOutbox(
    {
      store: office.store,
      channels: [telegramChannel(outboxApi)],
      render: renderer(readingTogether(office), translator, standingPicture),
      pacer,
      log,
      ...(parts.sleep ? { sleep: parts.sleep } : {}),
      newId: office.newId,
      jitter: () => (random(1)[0] ?? 0) / 256,
    },
    clock,
  );
  const pump = () => outbox.pump().catch((error) => log.error({ err: error }, 'the outbox stopped short'));
  const deps: BotDeps = {
    office,
    log,
    random,
    translator,
    now: () => clock.now(),
    wake: () => void pump(),
    download: fileReader(bot.api, telegram),
    drawCalendar: calendarPicture,
    writeBook: rehearsalWorkbook,
    botName: () => bot.botInfo.username,
  };
  installBot(bot, deps, { channel: 'telegram', forms: forms(deps) });
  const inbox = createInbox({
    store: office.store.inbox,
    isAway: office.store.isAway,
    source: () => `telegram:${bot.botInfo.id}`,
    handle: (update) => bot.handleUpdate(update).catch(asItWas),
    clock,
    log,
    holder: office.newId(),
  });
  return {
    bot,
    inbox,
    outbox,
    async tick() {
      await runJobs(office, clock.now(), log, [...jobs, ...(parts.jobs ?? [])]);
      await pump();
    },
  };
}

/** grammY wraps what its middleware throws. */
function asItWas(error: unknown): never {
  throw error instanceof BotError ? error.error : error;
}

/** The office as many messages at once see it. */
function readingTogether(office: Office): Office {
  const store = readTogether(office.store);
  const { name, newId, refreshCalendar } = office;
  return {
    ...{ store, name, newId, refreshCalendar },
    get calendar() {
      return office.calendar;
    },
  };
}

function clientWith(apiRoot: string, client: typeof fetch | undefined): ApiClientOptions {
  return { apiRoot, ...(client ? { fetch: client } : {}) };
}
