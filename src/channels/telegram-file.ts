import type { Api } from 'grammy';
import { Fault } from '../errors';

/** Telegram serves bots files up to 20 MB (core.telegram.org/bots/api#getfile); ours are lists and short documents. */
const MOST_BYTES = 10 * 1024 * 1024;
const PATIENCE_MS = 30_000;

/**
 * Reads a file somebody sent. The address holds the bot's token, so it appears in no error and no log.
 * Faults when the file is gone, too large, or does not come in time.
 */
export function fileReader(
  api: Api,
  telegram: { token: string; apiRoot: string; fetch?: typeof fetch },
): (fileId: string) => Promise<Uint8Array> {
  const get = telegram.fetch ?? fetch;
  return async (fileId) => {
    const { file_path: path, file_size: size = 0 } = await api.getFile(fileId);
    if (path === undefined || size > MOST_BYTES) throw new Fault('a file cannot be read', { size });
    const answer = await get(`${telegram.apiRoot}/file/bot${telegram.token}/${path}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
    if (!answer?.ok) throw new Fault('a file did not come', { status: answer?.status ?? null });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > MOST_BYTES) throw new Fault('a file is larger than it said', { size: bytes.length });
    return bytes;
  };
}
