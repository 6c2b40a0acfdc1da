import type { App } from '../../app';
import { addDays, type Day, dayOf, instantOf } from '../../domain/day';
import type { Sandbox } from '..';
import { ZONE } from './local-time';

/** The passing of time, and what happens in it. */
export interface Passage {
  now(): Date;
  /** The bot takes what people did; all of one moment at once, as the platform hands it over. */
  settle(): Promise<void>;
  /** Seconds go by; what is due in them is sent when it is due. */
  pass(seconds: number): Promise<void>;
  /** Days go by until the instant; the heart beats at the hours at which something may be due. */
  until(instant: Date): Promise<void>;
}

/** A real heart beats every minute; between these times of a day nothing can become due by the clock alone. */
const BEATS = ['07:30', '08:00', '16:30'];

export function createPassage(sandbox: Sandbox, app: () => App): Passage {
  const { clock } = sandbox;

  async function drain(end: Date): Promise<void> {
    for (;;) {
      await app().outbox.pump();
      const next = await app().outbox.nextAt();
      if (!next || next > end) break;
      if (next > clock.now()) clock.moveTo(next);
    }
    if (end > clock.now()) clock.moveTo(end);
  }

  return {
    now: () => clock.now(),
    async settle() {
      for (let updates = sandbox.takeUpdates(); updates.length > 0; updates = sandbox.takeUpdates()) {
        await app().inbox.take(updates);
        await app().inbox.rest();
      }
    },
    pass: (seconds) => drain(new Date(clock.now().getTime() + seconds * 1000)),
    async until(instant) {
      for (const beat of [...beatsBetween(clock.now(), instant), instant]) {
        await drain(beat);
        await app().tick();
      }
      await drain(clock.now());
    },
  };
}

function beatsBetween(from: Date, to: Date): Date[] {
  const days: Day[] = [];
  for (let day = dayOf(from, ZONE); day <= dayOf(to, ZONE); day = addDays(day, 1)) days.push(day);
  return days
    .flatMap((day) => BEATS.map((time) => instantOf(day, time, ZONE)))
    .filter((beat) => beat > from && beat < to);
}
