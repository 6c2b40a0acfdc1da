import { answerStanding } from '../answers/standing';
import type { Command } from './command';

export const standing: Command = {
  names: ['tinhhinh', 'status'],
  verb: 'standing',
  answersOnly: true,
  where: 'both',
  run: answerStanding,
};
