import { showFailed } from '../answers/failed';
import type { Command } from './command';

/** Messages that could not be delivered. */
export const failed: Command = {
  names: ['guiloi', 'failed'],
  verb: 'failed',
  answersOnly: true,
  run: (deps, ctx) => showFailed(deps, ctx, { page: 1, how: 'new' }),
};
