import type { Office } from '../src/actions/office';
import type { Logger } from '../src/log';
import { jobs } from '.';
import type { Job } from './job';

/** Longest a process may keep a job from the others, should it die at it: the next minute's beat finds it free. */
const TURN_MS = 50_000;
/** A process at work says so this often. */
const RENEW_MS = 15_000;

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
  const passing = passingTime();
  for (const job of list) {
    try {
      const begun = after(now, passing.ms());
      if (!(await marks.takeTurn(job.name, holder, begun, after(begun, TURN_MS)))) continue;
      passing.tell((ms) => marks.renewTurn(job.name, holder, after(now, ms + TURN_MS)));
      await job.run(office, now).finally(() => {
        passing.tell(null);
        return marks.endTurn(job.name, holder);
      });
      await office.store.jobRuns.succeeded(job.name, now);
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed');
    }
  }
  passing.end();
}

/**
 * How long a beat has been at work, in steps: the turn at its last job begins when that begins. Each step is told to
 * whoever renews. A turn that could not be renewed is another's in time: what a job does may be done by two, and is
 * done once.
 */
function passingTime() {
  let passed = 0;
  let renew: ((ms: number) => Promise<unknown>) | null = null;
  const timer = setInterval(() => {
    passed += RENEW_MS;
    renew?.(passed).catch(() => undefined);
  }, RENEW_MS).unref();
  return {
    ms: () => passed,
    tell: (next: typeof renew) => {
      renew = next;
    },
    end: () => clearInterval(timer),
  };
}

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
