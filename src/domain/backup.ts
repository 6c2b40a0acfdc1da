import { DateTime } from 'luxon';
import { addDays, dayOf, instantOf } from './day';

/** Local time of the office's nightly backup. */
const NIGHTLY_AT = '02:00';

const shape = /^don-doc-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}$/;
const MINUTE = 60_000;

/** Named by its moment in the office's zone, so that names sort as moments do: `don-doc-2026-11-21T02-00-00`. */
export function backupName(at: Date, zone: string): string {
  return `don-doc-${DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH-mm-ss")}`;
}

export function isBackupName(name: string): boolean {
  return shape.test(name);
}

/** When the newest of these was made; null when none is a backup. */
export function newestBackup(names: readonly string[], zone: string): Date | null {
  const newest = names.filter(isBackupName).sort().at(-1);
  if (newest === undefined) return null;
  const moment = newest.slice('don-doc-'.length);
  return DateTime.fromFormat(moment, "yyyy-MM-dd'T'HH-mm-ss", { zone }).toJSDate();
}

/** True when no backup has been made since the last 02:00. */
export function isBackupDue(names: readonly string[], now: Date, zone: string): boolean {
  const today = instantOf(dayOf(now, zone), NIGHTLY_AT, zone);
  const night = now >= today ? today : instantOf(addDays(dayOf(now, zone), -1), NIGHTLY_AT, zone);
  return !names.some((name) => isBackupName(name) && name >= backupName(night, zone));
}

/** What may go once `made` is there and checked: all but the newest `keep`, and only what is older than `made`. */
export function outdatedBackups(names: readonly string[], made: string, keep: number): string[] {
  const older = names.filter((name) => isBackupName(name) && name < made).sort();
  return older.slice(0, Math.max(0, older.length - (keep - 1)));
}

/** Milliseconds to wait after so many failures in a row: 5 minutes, doubled each time, 4 hours at most. */
export function backupBackOff(failures: number): number {
  return Math.min(5 * MINUTE * 2 ** (failures - 1), 240 * MINUTE);
}
