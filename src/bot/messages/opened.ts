import { owedAmong } from '../../actions/message-facts';
import { openedScreen } from '../views/opened';
import { obligationsParams } from './params';
import type { Template } from './template';

/** To a unit: what a campaign newly asks of it. */
export const opened: Template = async ({ office, t, params, now }) => {
  const owed = await owedAmong(office, obligationsParams.parse(params).obligations, now);
  const open = owed.filter((item) => item.open);
  return open.length === 0 ? 'moot' : openedScreen(t, open);
};
