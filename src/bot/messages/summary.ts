import { summaryFacts } from '../../actions/summary-facts';
import { summaryScreen } from '../views/summary';
import type { Template } from './template';

/** To the office's group: where the campaigns stand at this moment, as a picture and in words. */
export const summary: Template = async ({ office, t, now, draw }) => {
  const facts = await summaryFacts(office, now);
  return facts.length === 0 ? 'moot' : summaryScreen(t, facts, { now, zone: office.calendar.zone }, draw);
};
