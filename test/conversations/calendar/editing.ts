import type { Player, TestOffice } from '../../support/office';

/** The administrator with the form "Sửa lịch" of a year open; pressed without the picture, which takes its time. */
export async function editing(office: TestOffice, year = 2026): Promise<Player> {
  const an = await office.seated('An', '@office/administrator');
  await an.write('/huongdan');
  await office.forge(an, `ce:${year}`);
  return an;
}

/** Whether somebody works on a day, by the calendar the office goes by now. */
export async function works(office: TestOffice, day: string): Promise<boolean> {
  await office.office.refreshCalendar();
  return office.office.calendar.restDay(day) === null;
}

/** How often the calendar was changed. */
export async function changes(office: TestOffice): Promise<number> {
  return (await office.store.calendar.changes()).length;
}
