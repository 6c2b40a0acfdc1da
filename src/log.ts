import pino from 'pino';

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/** Keys whose values never reach a log, at any depth the code logs at. */
const secret = ['token', 'code', 'secret', 'chatId', 'chat_id', 'uri', 'authorization'];

/** A bot token as it stands in Bot API addresses and in errors that quote them. */
const botToken = /\b(bot)?\d{4,}:[A-Za-z0-9_-]{20,}/g;

export function createLog(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[…]' },
    formatters: { level: (label) => ({ level: label }) },
    hooks: { streamWrite: (line) => line.replace(botToken, '[token]') },
  };
  return destination ? pino(options, destination) : pino(options);
}
