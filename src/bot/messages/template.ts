import type { Office } from '../../actions/office';
import type { Screen } from '../../channels/channel';
import type { MessageParams } from '../../domain/message';
import type { Translate } from '../../i18n';
import type { Draw } from '../views/summary';

export interface Telling {
  office: Office;
  t: Translate;
  /** That of the message: a nudge's is the id of its notice. */
  key: string;
  params: MessageParams;
  /** Id of the person who will read it; null in a group. */
  reader: string | null;
  now: Date;
  draw: Draw;
}

/** The words of one kind of message, chosen when it is sent; 'moot' when there is nothing left to say. */
export type Template = (telling: Telling) => Promise<Screen | 'moot'>;
