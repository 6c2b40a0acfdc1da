import { movedBy } from '../../actions/moved-by';
import { rescheduledScreen } from '../views/rescheduled';
import { changeParams } from './params';
import type { Template } from './template';

/** To a unit: what a changed deadline moved, and it still owes. */
export const rescheduled: Template = async ({ office, t, params, now }) => {
  const moved = await movedBy(office, changeParams.parse(params), now);
  return moved.length === 0 ? 'moot' : rescheduledScreen(t, moved);
};
