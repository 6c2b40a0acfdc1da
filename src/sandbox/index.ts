/**
 * The sandbox: a Telegram Bot API server of one's own, with people and groups to play and a clock that can be
 * set forward. It lives in memory; nothing listens on a port until `listen` is called.
 *
 * ```ts
 * const sandbox = createSandbox({ now: () => new Date() });
 * const bot = new Bot(sandbox.token, { botInfo: sandbox.botInfo, client: { fetch: sandbox.fetch } });
 * const lan = sandbox.person('Lan');
 * lan.start('CODE');                                   // "/start CODE"
 * for (const update of sandbox.takeUpdates()) await bot.handleUpdate(update);
 * lan.last()?.text;                                    // what Lan sees
 * lan.press('Đồng ý');                                 // a button, by label or by data
 * ```
 *
 * Delivery is one of: `takeUpdates()` (by hand), long polling (getUpdates through `fetch` or HTTP) or a webhook.
 * With polling or a webhook `await sandbox.idle()` returns once the bot has confirmed every update and no call
 * is under way. Errors, descriptions and limits are Telegram's; see `limits.ts` for what is counted.
 */

export type { ApiCallRecord } from './api/record';
export type { SandboxClock } from './clock';
export type { FaultRule } from './faults';
export { type Limits, TELEGRAM_LIMITS } from './limits';
export { PersonError } from './person/error';
export type { Group } from './person/group';
export type { Person } from './person/person';
export type { ChatView } from './person/view';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox';
