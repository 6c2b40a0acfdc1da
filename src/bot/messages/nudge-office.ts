import { owedAmong } from '../../actions/message-facts';
import { officeNudgeScreen } from '../views/nudge';
import { obligationsParams } from './params';
import type { Template } from './template';

/** To the standing office: units whose reports are long overdue. Names stay inside the office. */
export const nudgeOffice: Template = async ({ office, t, params, now }) => {
  const owed = await owedAmong(office, obligationsParams.parse(params).obligations, now);
  const open = owed.filter((item) => item.open);
  return open.length === 0 ? 'moot' : officeNudgeScreen(t, open);
};
