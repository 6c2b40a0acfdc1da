import { importCommand } from './import-command';
import { importFromTerminal } from './import-from-terminal';

void importCommand({ usage: 'import.cli.usage', run: importFromTerminal });
