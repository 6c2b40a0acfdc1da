import { officeNudgeScreen } from '../views/nudge';
import { stillOwed } from './still-owed';
import type { Template } from './template';

/** To the standing office: units whose reports are long overdue. Names stay inside the office. */
export const nudgeOffice: Template = async (telling) => {
  const owed = await stillOwed(telling);
  return owed.length === 0 ? 'moot' : officeNudgeScreen(telling.t, owed);
};
