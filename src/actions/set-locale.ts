import type { Locale } from '../domain/person';
import type { Office } from './office';

export async function setLocale(office: Office, person: string, locale: Locale): Promise<void> {
  await office.store.people.setLocale(person, locale);
}
