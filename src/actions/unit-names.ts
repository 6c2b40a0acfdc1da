import type { Office } from './office';

/** Names of units by code; a unit that is not in the register is called by its code. */
export async function unitNames(office: Office, codes: readonly string[]): Promise<Map<string, string>> {
  const names = new Map((await office.store.units.all()).map(({ code, name }) => [code, name]));
  return new Map(codes.map((code) => [code, names.get(code) ?? code]));
}
