import type { Calendar } from '../domain/calendar';
import type { StandardQuestions } from '../domain/campaign/report';
import type { Store } from '../store';

/** What every action works with: the office's records, its calendar, and a source of new ids. */
export interface Office {
  store: Store;
  name: string;
  /** Immutable. Another object once a refresh has found the office's decisions changed: not to be kept for later. */
  readonly calendar: Calendar;
  /** Asked at the beginning of every update and every beat: one small read, and more only after a change. */
  refreshCalendar(): Promise<void>;
  /** The form of a report for which none was drawn up, in the words of the units' language. */
  standardQuestions: StandardQuestions;
  /** Unguessable and short enough for a button: 12 characters of base64url. Randomness enters here only. */
  newId(): string;
}

/** An action that met another one's change decides again from the new state; more often than this it is a fault. */
export const ATTEMPTS = 4;
