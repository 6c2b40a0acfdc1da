import { owedAmong } from '../../actions/message-facts';
import { nudgeScreen } from '../views/nudge';
import { obligationsParams } from './params';
import type { Template } from './template';

/** The one reminder of the day to a unit: what it still owes of what the ladder wanted said, most urgent first. */
export const nudge: Template = async ({ office, t, params, now }) => {
  const owed = await owedAmong(office, obligationsParams.parse(params).obligations, now);
  const open = owed.filter((item) => item.open);
  return open.length === 0 ? 'moot' : nudgeScreen(t, open);
};
