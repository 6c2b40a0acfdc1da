import { owedBy } from '../../actions/owed';
import { openReportForm } from '../open-report-form';
import { reply } from '../reply';
import { owedScreen } from '../views/owed';
import type { Command } from './command';

export const report: Command = {
  names: ['baocao', 'report'],
  verb: 'report',
  async run(deps, ctx) {
    const owed = await owedBy(deps.office, ctx.who.seats, ctx.who.now);
    const open = owed.filter(({ open }) => open);
    const [only] = open;
    if (open.length === 1 && only) return openReportForm(deps, ctx, only.obligation.id);
    await reply(ctx, owedScreen(ctx.who.t, owed));
  },
};
