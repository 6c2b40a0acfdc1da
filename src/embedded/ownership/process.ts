import { readFileSync } from 'node:fs';

/**
 * When a process was started, in a form that only serves to be compared: a process number comes again, this does not.
 * `null` when there is no such process, or where the system does not tell (only Linux does).
 */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, second and in brackets, may contain anything; the start is the 22nd field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[19] ?? null;
  } catch {
    return null;
  }
}
