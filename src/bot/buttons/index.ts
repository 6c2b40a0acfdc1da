import type { ButtonHandler } from './button';
import { calendarYear, editCalendar } from './calendar';
import { campaign, campaignsPage } from './campaign';
import { changeDeadline } from './change-deadline';
import { directive } from './directive';
import { evidence } from './evidence';
import { language } from './language';
import { late } from './late';
import { longAnswers } from './long-answers';
import { owed } from './owed';
import { report } from './report';
import { failedPage, resendAllButton, resendButton } from './resend';
import { acceptReport, openReview, returnReport } from './review';
import { standing, standingPage } from './standing';
import { unit } from './unit';
import { category } from './units-in-category';
import { waiting } from './waiting';
import { why, whyList } from './why';

export const buttons: readonly ButtonHandler[] = [
  report,
  openReview,
  acceptReport,
  returnReport,
  evidence,
  longAnswers,
  language,
  owed,
  standing,
  standingPage,
  category,
  waiting,
  unit,
  late,
  campaign,
  campaignsPage,
  changeDeadline,
  directive,
  why,
  whyList,
  calendarYear,
  editCalendar,
  failedPage,
  resendButton,
  resendAllButton,
];
