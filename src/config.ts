import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Refusal } from './domain/refusal';

/** A variable that is set to nothing is as good as unset: that is how .env files leave it. */
function variable<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

/** By name: offsets are taken by some of the libraries only. */
const zone = z.string().refine((name) => {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
});

/** Every variable the program reads. `.env.example` documents the same names and defaults; a test holds them equal. */
export const variables = {
  TELEGRAM_BOT_TOKEN: variable(
    z
      .string()
      .regex(/^\d+:[\w-]{20,}$/)
      .optional(),
  ),
  TELEGRAM_API_ROOT: variable(z.url({ protocol: /^https?$/ }).default('https://api.telegram.org')),
  TELEGRAM_WEBHOOK_SECRET: variable(
    z
      .string()
      .regex(/^[\w-]{16,256}$/)
      .optional(),
  ),
  PUBLIC_URL: variable(z.url({ protocol: /^https$/ }).optional()),
  PORT: variable(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(8080),
  ),
  HEALTH_HOST: variable(
    z
      .string()
      .regex(/^[\w.:-]{1,253}$/)
      .default('127.0.0.1'),
  ),
  METRICS_TOKEN: variable(
    z
      .string()
      .regex(/^[\w-]{16,256}$/)
      .optional(),
  ),
  MONGODB_URI: variable(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/\S+$/)
      .optional(),
  ),
  DATA_DIR: variable(z.string().default('./data')),
  BACKUP_DIR: variable(
    z
      .string()
      .refine((path) => !path.includes('\0'))
      .optional(),
  ),
  BACKUP_KEEP: variable(
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .default(14),
  ),
  TZ_OFFICE: variable(zone.default('Asia/Ho_Chi_Minh')),
  OFFICE_NAME: variable(z.string().max(200).optional()),
  ADMIN_CODE: variable(
    z
      .string()
      .regex(/^[A-Za-z0-9-]{12,64}$/)
      .optional(),
  ),
  LOG_LEVEL: variable(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
};

const schema = z.object(variables);
type Variables = z.infer<typeof schema>;

interface Common {
  port: number;
  /** Where long polling serves its state; the webhook is open to the world anyway, and the sandbox never is. */
  healthHost: string;
  metricsToken: string | null;
  mongodbUri: string | null;
  dataDir: string;
  backup: {
    folder: string;
    /** How many nightly backups stay. */
    keep: number;
    /** For the embedded store unless switched off; for a server, which may have its own, where a folder is named. */
    nightly: boolean;
  };
  zone: string;
  officeName: string | null;
  adminCode: string | null;
  logLevel: Variables['LOG_LEVEL'];
}

interface Telegram extends Common {
  token: string;
  apiRoot: string;
}

/** No token: everything is played locally. */
export type SandboxConfig = Common & { mode: 'sandbox' };
export type PollingConfig = Telegram & { mode: 'polling' };
export type WebhookConfig = Telegram & { mode: 'webhook'; publicUrl: string; webhookSecret: string };
export type Config = SandboxConfig | PollingConfig | WebhookConfig;

export type ParsedConfig = { ok: true; config: Config } | { ok: false; wrong: Refusal[] };

/** One refusal for each wrong variable. Values are not repeated: some of them are secrets. */
export function parseConfig(env: Record<string, string | undefined>): ParsedConfig {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    return { ok: false, wrong: [...names].map((name) => ({ key: `config.wrong.${name}`, params: {} })) };
  }
  return choose(parsed.data);
}

function choose(read: Variables): ParsedConfig {
  const common: Common = {
    port: read.PORT,
    healthHost: read.HEALTH_HOST,
    metricsToken: read.METRICS_TOKEN ?? null,
    mongodbUri: read.MONGODB_URI ?? null,
    dataDir: read.DATA_DIR,
    backup: {
      folder: read.BACKUP_DIR ?? join(read.DATA_DIR, 'backups'),
      keep: read.BACKUP_KEEP,
      nightly: read.BACKUP_KEEP > 0 && (!read.MONGODB_URI || read.BACKUP_DIR !== undefined),
    },
    zone: read.TZ_OFFICE,
    officeName: read.OFFICE_NAME ?? null,
    adminCode: read.ADMIN_CODE ?? null,
    logLevel: read.LOG_LEVEL,
  };
  if (!read.TELEGRAM_BOT_TOKEN) return { ok: true, config: { mode: 'sandbox', ...common } };
  const telegram = { ...common, token: read.TELEGRAM_BOT_TOKEN, apiRoot: read.TELEGRAM_API_ROOT };
  if (!read.PUBLIC_URL) return { ok: true, config: { mode: 'polling', ...telegram } };
  if (!read.TELEGRAM_WEBHOOK_SECRET)
    return { ok: false, wrong: [{ key: 'config.missing.TELEGRAM_WEBHOOK_SECRET', params: {} }] };
  return {
    ok: true,
    config: {
      mode: 'webhook',
      ...telegram,
      publicUrl: read.PUBLIC_URL,
      webhookSecret: read.TELEGRAM_WEBHOOK_SECRET,
    },
  };
}

/** Reads the environment once, and before it the file `.env` of the folder the program is started in, if there is one. */
export function readConfig(): ParsedConfig {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}
