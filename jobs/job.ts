import type { Office } from '../src/actions/office';

/** Asks what is due at or before `now` and not yet done, and does it. Run twice, it does nothing the second time. */
export interface Job {
  name: string;
  run(office: Office, now: Date): Promise<void>;
}
