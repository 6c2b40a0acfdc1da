import type { Play } from '../../play';
import type { People } from '../casting';
import { answers } from './answers';
import { document } from './document';
import { launch } from './launch';
import { preparation } from './preparation';
import { reminders } from './reminders';

/** In the order of the calendar. */
export const scenes: ReadonlyArray<(play: Play, people: People) => Promise<void>> = [
  preparation,
  document,
  answers,
  launch,
  reminders,
];
