import { answerUnit } from '../answers/unit';
import type { Command } from './command';

export const unit: Command = {
  names: ['donvi', 'unit'],
  verb: 'unit',
  answersOnly: true,
  run: answerUnit,
};
