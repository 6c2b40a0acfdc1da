import { AsyncLocalStorage } from 'node:async_hooks';

export interface Call {
  method: string;
  params: Record<string, unknown>;
}

/** Button data under what was last said, by chat: what a client could press. */
export type Keyboards = Map<string, string[]>;

/**
 * A platform that takes every call and keeps none. It knows for which update a call was made, however many are handled
 * at once.
 */
export function createPlatform(onCall: (call: Call, update: unknown) => void) {
  const current = new AsyncLocalStorage<unknown>();
  const keyboards: Keyboards = new Map();
  let sent = 0;
  const answer = ({ method, params }: Call): Response => {
    sent += 1;
    // Now and then it refuses, as the real one does.
    if (sent % 97 === 0) return json({ ok: false, error_code: 403, description: 'Forbidden' });
    if (sent % 89 === 0) return json({ ok: false, error_code: 400, description: 'Bad Request' });
    remember(keyboards, params);
    if (method === 'getFile') return json({ ok: true, result: { file_id: 'f', file_path: 'documents/f' } });
    const message = { message_id: sent, date: 1, chat: { id: params.chat_id }, text: '' };
    return json({ ok: true, result: method === 'answerCallbackQuery' ? true : message });
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    if (pathname.startsWith('/file/')) return new Response('mã,tên\nXLH,Xã Lạc Hòa\n');
    const call = { method: pathname.split('/').at(-1) ?? '', params: await paramsOf(init?.body) };
    onCall(call, current.getStore());
    return answer(call);
  };
  return {
    fetch,
    keyboards,
    during: <T>(update: unknown, task: () => Promise<T>): Promise<T> => current.run(update, task),
  };
}

async function paramsOf(body: unknown): Promise<Record<string, unknown>> {
  if (typeof body === 'string') return JSON.parse(body) as Record<string, unknown>;
  if (!body) return {};
  const chunks: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('latin1');
  const fields = text.matchAll(/name="(\w+)"\r\n\r\n([^\r]*)\r\n/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, scalar(value)]));
}

function scalar(value: string): unknown {
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

function remember(keyboards: Keyboards, { chat_id, reply_markup }: Record<string, unknown>): void {
  const rows = (reply_markup as { inline_keyboard?: Array<Array<{ callback_data?: string }>> } | undefined)
    ?.inline_keyboard;
  if (!Array.isArray(rows) || keyboards.size > 500) return;
  keyboards.set(
    String(chat_id),
    rows.flat().flatMap(({ callback_data: data }) => (data === undefined ? [] : [data])),
  );
}

function json(body: object): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}
