import { localInstant } from '../../local-time';
import { ownFile } from '../../own-file';
import type { Play } from '../../play';
import type { People } from '../casting';
import { DOCUMENT } from '../script';

/** The document is sent as a file, and comes back as a draft: one message for each campaign. */
export async function document({ transcript, stage }: Play, { officer }: People): Promise<void> {
  transcript.scene('2. Gửi công văn 2457/UBND-NC cho bot / The document is sent');
  await stage.until(localInstant('2018-05-28 09:00'));
  await transcript.as('news', () => officer.sendsFile(ownFile(DOCUMENT)));
}
