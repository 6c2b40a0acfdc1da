import { types } from 'node:util';
import pino from 'pino';

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/** Keys whose values never reach a log, at any depth. */
const secret = /^(token|code|secret|authorization|uri|chat_?id|user_?id|from|payload|text|html|caption)$/i;

/** Secrets that stand inside texts: errors quote the addresses, commands and values they failed with. */
const inside: ReadonlyArray<readonly [RegExp, string]> = [
  // A bot's token, as in the addresses of the Bot API.
  [/\d{4,}:[A-Za-z0-9_-]{20,}/g, '[token]'],
  // User and password of a database.
  [/:\/\/[^@\s/"]+@/g, '://[…]@'],
  // MongoDB names the value of a key that is taken: chat ids are keys.
  [/dup key: \{[^}]*\}/g, 'dup key: […]'],
  // An invitation code, as `ABCD-EFGH-JKLM`.
  [/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, '[code]'],
];

/** What errors may carry into the log beside their words: a fault's details, a method, errors within. */
const told = ['details', 'method', 'error', 'errors', 'cause'] as const;

const DEEPEST = 6;

/**
 * Lines of JSON. Whatever is logged, errors with all they carry included, is copied without what is secret: tokens,
 * codes, chat ids, and what people wrote.
 */
export function createLog(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    formatters: { level: (label) => ({ level: label }), log: (entry) => withoutSecrets(entry, 0) },
    // Errors are plain by then.
    serializers: { err: (described: unknown) => described },
    hooks: {
      streamWrite: (line) =>
        inside.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

function withoutSecrets(entry: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, secret.test(key) ? '[…]' : plain(value, depth + 1)]),
  );
}

function plain(value: unknown, depth: number): unknown {
  if (value instanceof Error || types.isNativeError(value)) return described(value, depth);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((one) => plain(one, depth + 1));
  return withoutSecrets(value, depth);
}

/** What kind of error, where, and what the next decision needs; never what was being sent. */
function described(error: Error, depth: number): object {
  const bare = error as Error & Record<string, unknown>;
  const carried = Object.fromEntries(told.map((key) => [key, bare[key]]));
  // A code of the platform, the database or the system, not one that opens a door.
  const reason = bare.error_code ?? bare.code;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    reason,
    ...withoutSecrets(carried, depth),
  };
}
