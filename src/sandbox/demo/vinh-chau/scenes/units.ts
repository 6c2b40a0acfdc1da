import { ownFile } from '../../own-file';
import type { Play } from '../../play';
import type { People } from '../casting';

/** The register of units, sent to the bot as a file. */
export async function importUnits({ transcript }: Play, { administrator }: People): Promise<void> {
  transcript.scene('2. Nhập danh sách đơn vị / Import of the units');
  const file = ownFile('units-vinh-chau.csv');
  await administrator.sendsFile(file);
  await administrator.presses('Nhập 35 đơn vị');
  await transcript.as('line', () => administrator.sendsFile(file));
}
