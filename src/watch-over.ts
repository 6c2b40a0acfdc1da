import { jobs } from '../jobs';
import { alarms } from '../jobs/alarms';
import type { Job } from '../jobs/job';
import { alarmWatch } from './actions/raise-alarms';
import type { App } from './app';
import { backupsIn } from './backup/shelf';
import { type Clock, elapsed } from './clock';
import type { Config } from './config';
import { alarmId } from './domain/alarm';
import { createHealth, type Health } from './health';
import { diskOf } from './health/disk';
import type { Logger } from './log';
import { SANDBOX_HOST } from './platform';
import type { Store } from './store';

/** After so long without a word from the platform it is asked. */
const ASK_AFTER_MS = 60_000;

export function openHealth(config: Config): Health {
  const { dataDir, metricsToken } = config;
  return createHealth({ elapsed, disk: () => diskOf(dataDir), metricsToken, host: hostOf(config) });
}

/** A webhook stands behind a proxy. */
function hostOf(config: Config): string | null {
  if (config.mode === 'webhook') return null;
  return config.mode === 'sandbox' ? SANDBOX_HOST : config.healthHost;
}

export function followStore(
  health: Health,
  config: Config,
  { store, clock }: { store: Store; clock: Clock },
): void {
  health.follow({ store, clock, backups: backupsOf(config), zone: config.zone });
}

/** The job that tells the administrators, and the log, what is amiss with the program itself. */
export function alarmJob(health: Health, config: Config, log: Logger): Job {
  const watch = alarmWatch(
    {
      elapsed,
      channels: () => health.pulse.channels(),
      disk: health.disk,
      backups: backupsOf(config),
      jobs: jobs.map(({ name }) => name),
    },
    (phase, alarm) => {
      if (phase === 'ended') log.info({ alarm: alarmId(alarm) }, 'an alarm is over');
      else log.error({ alarm: alarmId(alarm), ...alarm }, 'an alarm');
    },
  );
  return alarms(watch);
}

function backupsOf({ backup }: Config): (() => Promise<string[]>) | null {
  return backup.nightly ? () => backupsIn(backup.folder) : null;
}

/** One beat of the program. A platform that nobody had to do with lately is asked whether it is there. */
export function beating(app: App, { pulse }: Health): () => Promise<void> {
  return async () => {
    if (pulse.sinceReached() > ASK_AFTER_MS) void app.probe();
    await app.beat();
  };
}
