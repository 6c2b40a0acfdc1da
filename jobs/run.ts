import type { Office } from '../src/actions/office';
import type { Logger } from '../src/log';
import { jobs } from '.';
import type { Job } from './job';

/** Longest a process may keep a job from the others, should it die at it. */
const TURN_MS = 5 * 60_000;

/** Every job once, each by one process at a time. A job that fails is logged and does not keep the others. */
export async function runJobs(
  office: Office,
  now: Date,
  log: Logger,
  list: readonly Job[] = jobs,
): Promise<void> {
  const holder = office.newId();
  const { marks } = office.store;
  await office
    .refreshCalendar()
    .catch((error) => log.error({ err: error }, 'the calendar could not be read'));
  for (const job of list) {
    try {
      if (!(await marks.takeTurn(job.name, holder, now, new Date(now.getTime() + TURN_MS)))) continue;
      await job.run(office, now).finally(() => marks.endTurn(job.name, holder));
      await office.store.jobRuns.succeeded(job.name, now);
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed');
    }
  }
}
