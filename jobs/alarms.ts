import type { Alarms } from '../src/actions/raise-alarms';
import type { Job } from './job';

/** The last at every beat: it sees what the others have come to. */
export function alarms(watch: Alarms): Job {
  return { name: 'alarms', run: (office, now) => watch.run(office, now) };
}
