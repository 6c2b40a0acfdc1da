import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHeartbeat } from '../jobs';
import { backup } from '../jobs/backup';
import { ensureAdminInvitation } from './actions/admin-invitation';
import { openOffice } from './actions/open-office';
import { createApp } from './app';
import { openNightly } from './backup/nightly';
import { publishMenu } from './bot/menu';
import { standardQuestions } from './bot/views/standard-questions';
import { type Config, readConfig } from './config';
import { openDatabase } from './database';
import { createTranslator } from './i18n';
import { createLog, type Logger } from './log';
import { startOutboxLoop } from './outbox/loop';
import { listen, openPlatform } from './platform';
import { refuseConfig } from './refuse-config';
import { onSignal } from './shutdown';
import { openStore } from './store';
import { alarmJob, beating, followStore, openHealth } from './watch-over';
import { welcome } from './welcome';

async function main(config: Config, log: Logger): Promise<void> {
  const translator = createTranslator();
  const t = translator('vi');
  const health = openHealth(config);
  const { routes, watch } = health;
  const platform = await openPlatform(config, log, routes);
  const { clock } = platform;
  const database = await openDatabase(config, { clock, log, role: 'server' });
  const store = await openStore(database.uri);
  followStore(health, config, { store, clock });
  const office = await openOffice({
    store,
    name: config.officeName ?? t('office.name'),
    zone: config.zone,
    newId: () => randomBytes(9).toString('base64url'),
    standardQuestions: (kind) => standardQuestions(translator('vi'), kind),
  });
  const nightly = openNightly(config, log);
  const app = createApp({
    ...{ office, clock, log, random: randomBytes, telegram: platform.telegram, watch },
    sleep: (ms) => sleep(ms),
    jobs: [...(nightly ? [backup(nightly)] : []), alarmJob(health, config, log)],
  });
  await app.bot.init();
  await publishMenu(app.bot.api, translator);
  const stopUpdates = await listen(config, app, { log, routes });
  const stopLoop = startOutboxLoop(app.outbox, clock, log);
  const beat = beating(app, health);
  const stopHeartbeat = startHeartbeat(beat);
  platform.onClockMoved(() => void beat());
  await beat();

  onSignal(log, async () => {
    // All at once: a beat or an update in hand may be waiting for the outbox, which takes no more from here on.
    await Promise.all([app.outbox.stop(), stopLoop(), stopHeartbeat(), stopUpdates(), nightly?.stop()]);
    await store.close();
    await database.close();
    await platform.close();
  });
  welcome(t, {
    config,
    botName: app.bot.botInfo.username,
    page: platform.page,
    code: await ensureAdminInvitation(office, config.adminCode, clock.now()),
  });
}

function start(config: Config): void {
  const log = createLog(config.logLevel);
  // A full disk ends the process from within the store; that too is to be found in the log, and not only on stderr.
  process.on('uncaughtExceptionMonitor', (error) => log.error({ err: error }, 'ended by a fault'));
  main(config, log).catch((error: unknown) => {
    // Through the log, which leaves out what is secret: errors quote the addresses they failed with.
    log.error({ err: error }, 'could not start');
    process.exit(1);
  });
}

const parsed = readConfig();
if (parsed.ok) start(parsed.config);
else refuseConfig(parsed.wrong);
