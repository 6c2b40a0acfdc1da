import { answerOwed } from '../answers/owed';
import { pageFrom } from '../show';
import type { ButtonHandler } from './button';

/** "Việc cần làm" under a reminder, and the pages of the list. */
export const owed: ButtonHandler = {
  prefix: 'owed',
  verb: 'owed',
  async run(deps, ctx, [page]) {
    await answerOwed(deps, ctx, pageFrom(page));
  },
};
