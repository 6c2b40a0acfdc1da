import { importCalendarFromTerminal } from './import-calendar-from-terminal';
import { importCommand } from './import-command';

void importCommand({ usage: 'calendar.cli.usage', run: importCalendarFromTerminal });
