import type { NightlyBackup } from '../src/actions/nightly-backup';
import type { Job } from './job';

/** Only started here: however long it takes, the other jobs are on time. */
export function backup(nightly: NightlyBackup): Job {
  return { name: 'backup', run: (office, now) => nightly.run(office, now) };
}
