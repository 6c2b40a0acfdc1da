import type { Office } from './office';
import { openOfficeCalendar } from './office-calendar';

interface Opening
  extends Pick<Office, 'store' | 'name' | 'newId'>,
    Partial<Pick<Office, 'standardQuestions'>> {
  zone: string;
}

/** An office on its store, with the calendar as its decisions make it. Without `standardQuestions` each report needs a form. */
export async function openOffice({ zone, ...parts }: Opening): Promise<Office> {
  const calendar = await openOfficeCalendar(parts.store, zone);
  return {
    standardQuestions: () => [],
    ...parts,
    get calendar() {
      return calendar.current();
    },
    refreshCalendar: () => calendar.refresh(),
  };
}
