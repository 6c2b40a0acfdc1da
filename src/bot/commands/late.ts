import { answerLate } from '../answers/late';
import type { Command } from './command';

export const late: Command = {
  names: ['tre', 'late'],
  verb: 'late',
  answersOnly: true,
  run: answerLate,
};
