import { answerOwed } from '../answers/owed';
import type { Command } from './command';

export const owed: Command = {
  names: ['viec', 'tasks'],
  verb: 'owed',
  answersOnly: true,
  run: (deps, ctx) => answerOwed(deps, ctx),
};
