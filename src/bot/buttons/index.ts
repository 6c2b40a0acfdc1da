import type { ButtonHandler } from './button';
import { evidence } from './evidence';
import { language } from './language';
import { report } from './report';
import { acceptReport, openReview, returnReport } from './review';

export const buttons: readonly ButtonHandler[] = [
  report,
  openReview,
  acceptReport,
  returnReport,
  evidence,
  language,
];
