import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { People } from '../casting';
import type { Play } from '../play';

const FILE = 'units-vinh-chau.csv';

/** The register of units, sent to the bot as a file. */
export async function importUnits({ transcript }: Play, { administrator }: People): Promise<void> {
  transcript.scene('2. Nhập danh sách đơn vị / Import of the units');
  const file = { name: FILE, bytes: readFileSync(join(__dirname, '..', FILE)) };
  await administrator.sendsFile(file);
  await administrator.presses('Nhập 35 đơn vị');
  await transcript.as('line', () => administrator.sendsFile(file));
}
