import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../locales/en.json';
import vi from '../locales/vi.json';
import { parseConfig, variables } from '../src/config';

const token = '123456789:AAExampleExampleExampleExample12345';
const secret = '3fZk_91hQmX7-tB2nLwe';

function config(env: Record<string, string>) {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.wrong.map(({ key }) => key).join(', '));
  return parsed.config;
}

function wrong(env: Record<string, string>): string[] {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.wrong.map(({ key }) => key);
}

it('nothing set, everything is played locally with the defaults', () => {
  expect(config({})).toEqual({
    mode: 'sandbox',
    port: 8080,
    healthHost: '127.0.0.1',
    metricsToken: null,
    mongodbUri: null,
    dataDir: './data',
    backup: { folder: 'data/backups', keep: 14, nightly: true },
    zone: 'Asia/Ho_Chi_Minh',
    officeName: null,
    adminCode: null,
    logLevel: 'info',
  });
});

it('a variable left empty in a file is as good as unset', () => {
  const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
  expect(config(empty)).toEqual(config({}));
});

it('a token alone polls; with a public address and a secret it serves a webhook', () => {
  expect(config({ TELEGRAM_BOT_TOKEN: token })).toMatchObject({ mode: 'polling', token });
  const webhook = { TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: 'https://x.vn', TELEGRAM_WEBHOOK_SECRET: secret };
  expect(config(webhook)).toMatchObject({
    mode: 'webhook',
    publicUrl: 'https://x.vn',
    webhookSecret: secret,
  });
});

it('a webhook without its secret is refused', () => {
  const env = { TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: 'https://x.vn' };
  expect(wrong(env)).toEqual(['config.missing.TELEGRAM_WEBHOOK_SECRET']);
});

it.each([
  ['TELEGRAM_BOT_TOKEN', 'abc'],
  ['TELEGRAM_API_ROOT', 'api.telegram.org'],
  ['TELEGRAM_WEBHOOK_SECRET', 'short'],
  ['PUBLIC_URL', 'http://x.vn'],
  ['PORT', '99999'],
  ['PORT', '80a'],
  ['PORT', ' '],
  ['PORT', '0x1F90'],
  ['HEALTH_HOST', 'http://a/b'],
  ['METRICS_TOKEN', 'short'],
  ['MONGODB_URI', 'postgres://x'],
  ['TZ_OFFICE', 'Hanoi'],
  ['TZ_OFFICE', '+07:00'],
  ['OFFICE_NAME', 'x'.repeat(201)],
  ['ADMIN_CODE', 'short'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is wrong', (name, value) => {
  expect(wrong({ [name]: value })).toEqual([`config.wrong.${name}`]);
});

it('tells of everything that is wrong at once, with the name and an example, and repeats no value', () => {
  const keys = wrong({ PORT: 'x', LOG_LEVEL: 'y', TELEGRAM_BOT_TOKEN: 'my-secret' });
  expect(keys.sort()).toEqual(
    ['LOG_LEVEL', 'PORT', 'TELEGRAM_BOT_TOKEN'].map((name) => `config.wrong.${name}`),
  );
  for (const texts of [vi.config.wrong, en.config.wrong])
    for (const name of Object.keys(variables)) {
      const text = (texts as Record<string, string>)[name] ?? '';
      expect(text.startsWith(name)).toBe(true);
      expect(text).not.toContain('{{');
    }
});

it('.env.example documents every variable with its default, and no other', () => {
  const lines = readFileSync(join(__dirname, '../.env.example'), 'utf8').split('\n');
  const documented = lines
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2));
  expect(documented.map(([name]) => name)).toEqual(Object.keys(variables));
  for (const [name = '', value = ''] of documented) {
    const schema = variables[name as keyof typeof variables];
    expect([name, value]).toEqual([name, String(schema.parse(undefined) ?? '')]);
  }
});
