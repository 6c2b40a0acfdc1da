import type { Call } from './platform';

type Json = Record<string, unknown> | undefined;

const CODE = /^[2-9A-Z]{3}-[2-9A-Z]{3}$/;
const KEPT = 20;

/** What must not happen, and how often what may. */
export class Findings {
  replies = 0;
  messages = 0;
  faults = 0;
  unhandled = 0;
  readonly wrong: string[] = [];
  /** By what they say and where. */
  readonly kinds = new Map<string, number>();

  note(what: string): void {
    if (this.wrong.length < KEPT) this.wrong.push(what);
  }

  /** A reply goes to the chat or the sender of the update it answers, to nobody else. */
  reply({ method, params }: Call, update: unknown): void {
    this.replies += 1;
    const event = eventOf(update);
    const message = event?.message as Json;
    const chats = [event?.chat, message?.chat, event?.from].map((one) => sentAs((one as Json)?.id));
    const to = params.chat_id;
    if (to !== undefined && !chats.includes(sentAs(to)))
      this.note(`${method} to ${JSON.stringify(to)} for ${JSON.stringify(update).slice(0, 300)}`);
    const query = params.callback_query_id;
    if (query !== undefined && sentAs(query) !== sentAs(event?.id))
      this.note(`${method} answers ${JSON.stringify(query)}`);
  }

  /** A message of the outbox goes to somebody who holds a seat. */
  message({ method, params }: Call, holders: ReadonlyArray<number | undefined>): void {
    this.messages += 1;
    if (!holders.map(String).includes(String(params.chat_id)))
      this.note(`${method} of the outbox to ${JSON.stringify(params.chat_id)}`);
  }

  logged({ level, msg, fault, err }: Record<string, unknown>): void {
    if (level !== 'error') return;
    this.faults += 1;
    const { message, stack } = (err ?? {}) as { message?: string; stack?: string };
    const where = /\((?:.*\/)?((?:src|conversations|node_modules)\/[^)]+)\)/.exec(stack ?? '')?.[1];
    const kind = `${msg}: ${message?.slice(0, 120)} at ${where}`;
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    if (!CODE.test(String(fault))) this.note(`a fault without a code: ${kind}`);
  }
}

/** Nulls are not sent. */
function sentAs(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => part ?? undefined);
}

function eventOf(update: unknown): Json {
  return Object.values((update ?? {}) as object).find(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ) as Json;
}
