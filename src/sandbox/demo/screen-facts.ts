import { isWorkingDay } from '../../domain/calendar';
import { dayOf } from '../../domain/day';
import type { Heard } from './hearing';
import { shortTime, ZONE } from './local-time';
import type { Play } from './play';

/** What must not be seen on anybody's screen, of any play. */
export function screenFacts({ heard, refused, stage }: Play) {
  const outbox = heard.filter(({ via }) => via === 'outbox');
  const { calendar } = stage.office;
  return {
    quiet: outbox.filter(
      ({ at }) => !isWorkingDay(calendar, dayOf(at, ZONE)) || !/ (?:0[7-9]|1[0-6]):/.test(shortTime(at)),
    ).length,
    twice: saidTwice(outbox),
    tooMany: refused.length,
    complaints: stage.complaints.length,
  };
}

function saidTwice(outbox: readonly Heard[]): number {
  const different = new Set(
    outbox.map(({ chatId, at, text }) => JSON.stringify([chatId, dayOf(at, ZONE), text])),
  );
  return outbox.length - different.size;
}
