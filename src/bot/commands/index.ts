import { calendar } from './calendar';
import { campaigns } from './campaigns';
import { cancel } from './cancel';
import type { Command } from './command';
import { directive } from './directive';
import { failed } from './failed';
import { help } from './help';
import { invite } from './invite';
import { language } from './language';
import { late } from './late';
import { launch } from './launch';
import { link } from './link';
import { owed } from './owed';
import { report } from './report';
import { standing } from './standing';
import { start } from './start';
import { summary } from './summary';
import { unit } from './unit';

export const commands: readonly Command[] = [
  start,
  help,
  cancel,
  language,
  report,
  link,
  summary,
  invite,
  launch,
  directive,
  owed,
  standing,
  unit,
  late,
  campaigns,
  calendar,
  failed,
];
