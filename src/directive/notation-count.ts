import type { EventDue } from './directive';

/** `-P7D`, `+P45D`, `+P5WD` (working days). */
export function counted(count: number, unit: EventDue['unit']): string {
  return `${count < 0 ? '-' : '+'}P${Math.abs(count)}${unit === 'workingDays' ? 'WD' : 'D'}`;
}

export function onEvent(count: string, event: string): string {
  return `REL:${count}:${event}`;
}
