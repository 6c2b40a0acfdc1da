import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';

/** Monday after the deadline, the first day of the leaders' week. */
export async function digest({ transcript, stage }: Play, _people: People): Promise<void> {
  transcript.scene('10. Bản tin tuần của lãnh đạo / The leader’s digest');
  await transcript.as('whole', () => stage.until(localInstant('2019-11-11 07:31')));
}
