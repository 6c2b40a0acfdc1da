import type { ButtonHandler } from './button';
import { language } from './language';
import { report } from './report';

export const buttons: readonly ButtonHandler[] = [report, language];
