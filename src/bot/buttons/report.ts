import { openReportForm } from '../open-report-form';
import type { ButtonHandler } from './button';

/** "Báo cáo ngay" under a reminder, a returned report or a list of what is owed. */
export const report: ButtonHandler = {
  prefix: 'rp',
  verb: 'report',
  async run(deps, ctx, [obligation]) {
    await openReportForm(deps, ctx, obligation ?? '');
  },
};
