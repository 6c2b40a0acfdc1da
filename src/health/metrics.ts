import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Figures } from './figures';
import type { Watch } from './watch';

/** What is counted as it happens. Labels are of our own making: no name, chat id or text gets here. */
export type Counting = Pick<Watch, 'ran' | 'sent' | 'updated' | 'updateTook'>;

export interface Metrics extends Counting {
  /** The page for Prometheus. Without figures the store does not answer: what it would say is left out. */
  page(figures: Figures | null): Promise<string>;
  readonly contentType: string;
}

/** From a local answer to the longest that is waited for one. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

const states = ['queued', 'sending', 'retrying', 'failed'];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const show = createGauges(registry);
  return {
    ...createCounting(registry),
    contentType: registry.contentType,
    page(figures) {
      show(figures);
      return registry.metrics();
    },
  };
}

function createCounting(registry: Registry): Counting {
  const registers = [registry];
  const sends = new Counter({
    ...{ name: 'dondoc_sends_total', help: 'Tries to send a message, by outcome.', registers },
    labelNames: ['channel', 'outcome'],
  });
  const sendSeconds = new Histogram({
    ...{ name: 'dondoc_send_seconds', help: 'Duration of one try to send.', registers, buckets },
    labelNames: ['channel'],
  });
  const updates = new Counter({
    ...{ name: 'dondoc_updates_total', help: 'Updates from the platform, by outcome.', registers },
    labelNames: ['outcome'],
  });
  const updateSeconds = new Histogram({
    ...{ name: 'dondoc_update_seconds', help: 'From the receipt of an update until it was handled.' },
    ...{ registers, buckets },
  });
  const runs = new Counter({
    ...{ name: 'dondoc_job_runs_total', help: 'Runs of a job in this process.', registers },
    labelNames: ['job', 'outcome'],
  });
  const runSeconds = new Gauge({
    ...{ name: 'dondoc_job_seconds', help: 'Duration of the last run of a job.', registers },
    labelNames: ['job'],
  });
  return {
    sent(channel, { outcome, seconds }) {
      sends.inc({ channel, outcome });
      sendSeconds.observe({ channel }, seconds);
    },
    updated: (outcome) => updates.inc({ outcome }),
    updateTook: (seconds) => updateSeconds.observe(seconds),
    ran(job, { ok, seconds }) {
      runs.inc({ job, outcome: ok ? 'ok' : 'failed' });
      runSeconds.set({ job }, seconds);
    },
  };
}

/** What the store says, set anew for each page. */
function createGauges(registry: Registry): (figures: Figures | null) => void {
  const registers = [registry];
  const gauge = <T extends string>(name: string, help: string, ...labelNames: T[]) =>
    new Gauge({ name: `dondoc_${name}`, help, labelNames, registers });
  const up = gauge('store_up', '1 when the store answers.');
  const rows = gauge('outbox_rows', 'Messages still to be sent, and those given up.', 'state');
  const oldest = gauge('outbox_oldest_seconds', 'Age of the oldest message that could have gone.');
  const obligations = gauge('obligations', 'Reports owed, by state.', 'state');
  const jobs = gauge('job_last_success_timestamp_seconds', 'When a job last succeeded.', 'job');
  const alarms = gauge('alarm', '1 while an alarm stands.', 'alarm');
  const backup = gauge('backup_age_seconds', 'Age of the newest backup.');
  return (figures) => {
    for (const one of [rows, oldest, obligations, jobs, alarms, backup]) one.reset();
    for (const one of [oldest, backup]) one.remove();
    up.set(figures ? 1 : 0);
    if (!figures) return;
    for (const state of states) rows.set({ state }, figures.rows[state] ?? 0);
    oldest.set(figures.oldestRow);
    for (const [state, count] of Object.entries(figures.obligations)) obligations.set({ state }, count);
    for (const [job, at] of figures.jobs) jobs.set({ job }, at.getTime() / 1000);
    for (const alarm of figures.alarms) alarms.set({ alarm }, 1);
    if (figures.backupAge !== null) backup.set(figures.backupAge);
  };
}
