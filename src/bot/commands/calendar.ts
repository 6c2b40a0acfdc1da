import { answerCalendar } from '../answers/calendar';
import type { Command } from './command';

export const calendar: Command = {
  names: ['lich', 'calendar'],
  verb: 'calendar',
  where: 'both',
  answersOnly: true,
  run: answerCalendar,
};
