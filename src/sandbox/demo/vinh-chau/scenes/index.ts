import type { Play } from '../../play';
import type { People } from '../casting';
import { deadlineDay } from './deadline-day';
import { digest } from './digest';
import { firstReminder } from './first-reminder';
import { firstStart, joining } from './joining';
import { launch } from './launch';
import { overdue } from './overdue';
import { firstReport, nilReport, returnedReport } from './reports';
import { restart } from './restart';
import { importUnits } from './units';

/** In the order of the calendar. */
export const scenes: ReadonlyArray<(play: Play, people: People) => Promise<void>> = [
  firstStart,
  importUnits,
  joining,
  launch,
  firstReminder,
  firstReport,
  nilReport,
  returnedReport,
  restart,
  deadlineDay,
  digest,
  overdue,
];
