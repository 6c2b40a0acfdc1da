import { vacantUnits } from '../../actions/vacant-units';
import { nudgedWhen } from '../../domain/nudge-notice';
import { OFFICE } from '../../domain/seat';
import { officeNudgeScreen } from '../views/nudge';
import { stillOwed } from './still-owed';
import type { Template } from './template';

/** To the standing office: units whose reports are overdue. Names stay inside the office. */
export const nudgeOffice: Template = async (telling) => {
  const owed = await stillOwed(telling);
  if (owed.length === 0) return 'moot';
  const { office, t, key, now } = telling;
  const units = owed.map(({ unit }) => unit.code);
  const vacant = await vacantUnits(office, units, now);
  return officeNudgeScreen(t, owed, { vacant, when: nudgedWhen(OFFICE, key) });
};
