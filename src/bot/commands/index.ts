import { cancel } from './cancel';
import type { Command } from './command';
import { help } from './help';
import { language } from './language';
import { report } from './report';
import { start } from './start';

export const commands: readonly Command[] = [start, help, cancel, language, report];
