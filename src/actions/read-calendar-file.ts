import { checkChoice, compare } from '../domain/calendar-check';
import type { DayChoice } from '../domain/calendar-decision';
import { dayOf } from '../domain/day';
import { done, type Outcome, refuse } from '../domain/refusal';
import { bearsSecretStamp } from '../domain/secrecy';
import { maxFileBytes, type RowFault, readCalendarDays, readTable } from '../intake';
import type { Office } from './office';
import type { UnitsFile } from './read-units-file';

export interface CalendarInFile {
  /** What the file would change, in its order. */
  choices: DayChoice[];
  /** Rows that say what the calendar says already. */
  unchanged: number;
  /** Every wrong row with what is wrong in it; a row may have several. */
  faults: RowFault[];
}

/** What a list of days off and working days would do to the calendar as it stands now. Nothing is written. */
export async function readCalendarFile(
  office: Office,
  file: UnitsFile,
  now: Date,
): Promise<Outcome<CalendarInFile>> {
  if (bearsSecretStamp(file.name)) return refuse('refusal.secret');
  if (file.size > maxFileBytes)
    return refuse('refusal.file.tooLarge', { megabytes: maxFileBytes / (1024 * 1024) });
  const table = await readTable(await file.bytes(), file.name);
  if (!table.ok) return table;
  const { zone } = office.calendar;
  const { rows, faults } = readCalendarDays(table.value, dayOf(now, zone));
  const earlier = (await office.store.calendar.changes()).flatMap(({ decisions }) => decisions);
  const added = rows.map(({ choice }) => choice);
  const compared = compare(earlier, added, zone);
  const checked = added.map((choice) => ({ choice, outcome: checkChoice(compared, choice) }));
  const choices = checked.filter(({ outcome }) => outcome.ok).map(({ choice }) => choice);
  return done({ choices, unchanged: checked.length - choices.length, faults });
}
