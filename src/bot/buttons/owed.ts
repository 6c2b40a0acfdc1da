import { answerOwed } from '../answers/owed';
import { pageFrom } from '../show';
import type { ButtonHandler } from './button';

export const owedPage: ButtonHandler = {
  prefix: 'ow',
  verb: 'owed',
  async run(deps, ctx, [page]) {
    await answerOwed(deps, ctx, pageFrom(page));
  },
};
