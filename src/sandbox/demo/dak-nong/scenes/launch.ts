import { ownFile } from '../../own-file';
import type { Play } from '../../play';
import type { People } from '../casting';
import { DOCUMENT } from '../script';

/** All four at once, through the same door as a campaign that is typed in; the same file sent again changes nothing. */
export async function launch({ transcript, stage }: Play, { officer }: People): Promise<void> {
  transcript.scene('4. Phát động cả bốn phong trào / Launch');
  await transcript.as('compact', () => officer.presses('✔ Phát động tất cả (4)'));
  await transcript.as('acts', async () => {
    await officer.presses('✔ Phát động 4 phong trào');
    await stage.pass(60);
  });
  await transcript.as('line', () => officer.sendsFile(ownFile(DOCUMENT)));
}
