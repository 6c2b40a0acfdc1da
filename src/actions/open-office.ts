import type { Office } from './office';
import { openOfficeCalendar } from './office-calendar';

/** An office on its store, with the calendar as its decisions make it. */
export async function openOffice({
  zone,
  ...parts
}: Pick<Office, 'store' | 'name' | 'newId'> & { zone: string }): Promise<Office> {
  const calendar = await openOfficeCalendar(parts.store, zone);
  return {
    ...parts,
    get calendar() {
      return calendar.current();
    },
    refreshCalendar: () => calendar.refresh(),
  };
}
