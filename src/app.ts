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
import { isStoreAway } from './bot/store-away';
import { leanFetch } from './channels/lean-fetch';
import { reportingFetch } from './channels/reporting-fetch';
import { telegramChannel } from './channels/telegram';
import { fileReader } from './channels/telegram-file';
import type { Clock } from './clock';
import { unwatched, type Watch } from './health/watch';
import { watchedChannel, watchedFetch, watchedJob, watchUpdates } from './health/watched';
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

/** For one reply, its further tries included: longer than a question for updates, which waits for 30. */
const REPLY_TIMEOUT_SECONDS = 60;

export interface AppParts {
  office: Office;
  clock: Clock;
  log: Logger;
  random(bytes: number): Uint8Array;
  /** Lets the outbox wait for the platform's pace by itself; not on a clock that only others move. */
  sleep?(ms: number): Promise<void>;
  /** What this process does at every beat beside the office's own jobs. */
  jobs?: readonly Job[];
  /** Is told of all that is done; nobody is otherwise. */
  watch?: Watch;
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
  /** One beat of the clock: every job asks what is due now, then the outbox is set going and not waited for. */
  beat(): Promise<void>;
  /** As `beat`, and waits until the outbox has come to rest. */
  tick(): Promise<void>;
  /** Asks the platform whether it is there. What it says, `watch` hears. */
  probe(): Promise<void>;
}

export function createApp(parts: AppParts): App {
  const { office, clock, log, random, telegram, watch = unwatched } = parts;
  const line = watchedFetch(telegram.fetch ?? leanFetch(), 'telegram', watch);
  const translator = createTranslator();
  const pacer = createPacer(telegram.pace ?? telegramPace);
  const replies = watchedFetch(telegram.replyFetch ?? telegram.fetch ?? leanFetch(), 'telegram', watch);
  const replyFetch = reportingFetch(replies, () => pacer.reply(clock.now()));
  const bot = new Bot<Ctx>(telegram.token, {
    ...(telegram.botInfo ? { botInfo: telegram.botInfo } : {}),
    client: { ...clientWith(telegram.apiRoot, replyFetch), timeoutSeconds: REPLY_TIMEOUT_SECONDS },
  });
  const outboxApi = new Api(telegram.token, {
    ...clientWith(telegram.apiRoot, line),
    timeoutSeconds: SEND_TIMEOUT_SECONDS,
  });
  const outbox = createOutbox(
    {
      store: office.store,
      channels: [watchedChannel(telegramChannel(outboxApi), watch)],
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
    updated: watch.updated,
    download: fileReader(bot.api, telegram),
    drawCalendar: calendarPicture,
    writeBook: rehearsalWorkbook,
    botName: () => bot.botInfo.username,
  };
  installBot(bot, deps, { channel: 'telegram', forms: forms(deps) });
  const updates = watchUpdates(watch);
  const inbox = createInbox({
    store: office.store.inbox,
    isAway: (error) => isStoreAway(office, error),
    source: () => `telegram:${bot.botInfo.id}`,
    handle: updates.handling((update) => bot.handleUpdate(update).catch(asItWas)),
    clock,
    log,
    holder: office.newId(),
  });
  async function beat(): Promise<void> {
    watch.beat();
    const list = [...jobs, ...(parts.jobs ?? [])].map((job) => watchedJob(job, watch));
    await runJobs(office, clock.now(), log, list);
    void pump();
  }
  return {
    bot,
    inbox: updates.receiving(inbox),
    outbox,
    beat,
    async tick() {
      await beat();
      await pump();
    },
    probe: async () => void (await outboxApi.getMe().catch(() => undefined)),
  };
}

/** grammY wraps what its middleware throws. */
function asItWas(error: unknown): never {
  throw error instanceof BotError ? error.error : error;
}

/** The office as many messages at once see it. */
function readingTogether(office: Office): Office {
  const store = readTogether(office.store);
  const { name, newId, refreshCalendar, standardQuestions } = office;
  return {
    ...{ store, name, newId, refreshCalendar, standardQuestions },
    get calendar() {
      return office.calendar;
    },
  };
}

function clientWith(apiRoot: string, client: typeof fetch | undefined): ApiClientOptions {
  return { apiRoot, ...(client ? { fetch: client } : {}) };
}
