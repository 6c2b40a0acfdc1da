import { vacantUnits } from '../../actions/vacant-units';
import { officeNudgeScreen } from '../views/nudge';
import { stillOwed } from './still-owed';
import type { Template } from './template';

/** To the standing office: units whose reports are long overdue. Names stay inside the office. */
export const nudgeOffice: Template = async (telling) => {
  const owed = await stillOwed(telling);
  if (owed.length === 0) return 'moot';
  const { office, t, now } = telling;
  const units = owed.map(({ unit }) => unit.code);
  return officeNudgeScreen(t, owed, await vacantUnits(office, units, now));
};
