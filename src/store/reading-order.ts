/**
 * The order in which a backup reads collections of a server that cannot hold a moment still: what is written later is
 * read earlier.
 *
 * Every act of the program is a row of writes, any of which may be the last before a crash, and each is made so that
 * the next start finishes it. So a backup is sound when what it holds could have been left by a crash: it may lack the
 * last writes of an act, never an earlier one while it holds a later one. Reading against the order of writing gives
 * just that. In particular:
 *
 * - Acts before the outbox: the relay writes the row first and clears the act then. A message cleared from the act that
 *   was read is a row by the time rows are read, so none is lost. One that stands in both is relayed again after the
 *   restore and meets its row, whatever became of it: what was marked sent is not said twice.
 * - Obligations before notices: an obligation is marked from a notice that was given before. A notice that was finished
 *   in between is opened again by the restore (`settle.ts`), for its mark may be missing.
 * - Alarms before notices: an alarm is said, and noted then. Said again after the restore it bears the same id.
 * - Drafts and conversations before what they become: they are removed after it is written.
 * - The inbox before all acts: an update that waits in it is handled again after the restore, and acts bear that.
 * - Receipt numbers after obligations: a number may be skipped, none is given twice.
 * - Seats, codes, people, units last: they are written before anything names them.
 */
const order = [
  ...[
    'turns',
    'job_runs',
    'versions',
    'seen_updates',
    'inbox',
    'wrong_tries',
    'conversations',
    'drafts',
    'campaign_drafts',
    'directive_drafts',
  ],
  ...[
    'calendar_settled',
    'obligations',
    'alarms',
    'notices',
    'deliveries',
    'campaigns',
    'calendar_changes',
    'counters',
  ],
  ...['assignments', 'invitations', 'people', 'groups', 'units'],
];

/** What changes with every keystroke of somebody and stands by itself: a backup does not wait for it to be still. */
const restless = ['turns', 'job_runs', 'inbox', 'wrong_tries', 'conversations', 'drafts', 'campaign_drafts'];

export function inReadingOrder(names: readonly string[]): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** True when its place in the order was thought about. */
export function hasPlace(name: string): boolean {
  return order.includes(name);
}

export function isRestless(name: string): boolean {
  return restless.includes(name);
}
