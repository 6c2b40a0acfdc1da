import { showUnit } from '../answers/unit';
import { pageFrom } from '../show';
import type { ButtonHandler } from './button';

export const unit: ButtonHandler = {
  prefix: 'un',
  verb: 'unit',
  async run(deps, ctx, [code, page]) {
    await showUnit(deps, ctx, code ?? '', pageFrom(page));
  },
};
