import type { Calendar } from '../domain/calendar';
import { calendarOf } from '../domain/calendar-decision';
import type { Store } from '../store';

/** The calendar as this process knows it; others may have changed it since the last refresh. */
export interface OfficeCalendar {
  current(): Calendar;
  refresh(): Promise<void>;
}

/** Reads the office's decisions once; afterwards only when their version has grown. */
export async function openOfficeCalendar(
  store: Pick<Store, 'calendar'>,
  zone: string,
): Promise<OfficeCalendar> {
  let known = await read(store, zone);
  return {
    current: () => known.calendar,
    async refresh() {
      if ((await store.calendar.version()) === known.version) return;
      const found = await read(store, zone);
      // Of two reads under way at once the older one may come back last.
      if (found.version > known.version) known = found;
    },
  };
}

async function read({ calendar }: Pick<Store, 'calendar'>, zone: string) {
  const changes = await calendar.changes();
  const decisions = changes.flatMap((change) => change.decisions);
  return { version: changes.at(-1)?.version ?? 0, calendar: calendarOf(zone, decisions) };
}
