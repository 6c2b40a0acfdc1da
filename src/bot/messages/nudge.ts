import { nudgeScreen } from '../views/nudge';
import { stillOwed } from './still-owed';
import type { Template } from './template';

/** The one reminder of the day to a unit: what it still owes of what the ladder wanted said, most urgent first. */
export const nudge: Template = async (telling) => {
  const owed = await stillOwed(telling);
  return owed.length === 0 ? 'moot' : nudgeScreen(telling.t, owed);
};
