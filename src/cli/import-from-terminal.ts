import { importUnits } from '../actions/import-units';
import type { Office } from '../actions/office';
import { previewUnits } from '../actions/preview-units';
import type { UnitsFile } from '../actions/read-units-file';
import { countsHtml, faultsHtml, nothingToImport } from '../bot/views/import';
import { plainText, type Translate } from '../i18n';
import { confirmed, type Terminal } from './terminal';

export interface ImportCommand {
  file: UnitsFile;
  yes: boolean;
  skipWrong: boolean;
}

/** 0: done, nothing to do, or stopped by the person; 2: the file is not right; 3: nobody said yes. */
export type ExitCode = 0 | 2 | 3;

/** The import of the chat at a terminal: the same faults, the same counts, the same question. */
export async function importFromTerminal(
  office: Office,
  command: ImportCommand,
  { terminal, t, now }: { terminal: Terminal; t: Translate; now: Date },
): Promise<ExitCode> {
  const { file, yes, skipWrong } = command;
  const say = (html: string) => terminal.say(plainText(html));
  const preview = await previewUnits(office, file, Number.MAX_SAFE_INTEGER);
  if (!preview.ok) {
    say(t.refusal(preview.refusal));
    return 2;
  }
  const { wrong, created, changed } = preview.value;
  if (wrong > 0) say(faultsHtml(t, preview.value));
  say(countsHtml(t, preview.value));
  if (wrong > 0 && !skipWrong) {
    say(t('import.cli.addSkipWrong'));
    return 2;
  }
  const nothing = nothingToImport(t, preview.value);
  if (nothing !== null) {
    say(nothing);
    return wrong > 0 ? 2 : 0;
  }
  const go = yes ? 'go' : await confirmed(terminal, t, { key: 'import.cli.ask', count: created + changed });
  if (go !== 'go') {
    say(t(go === 'stop' ? 'import.stopped' : 'import.cli.addYes'));
    return go === 'stop' ? 0 : 3;
  }
  const imported = await importUnits(office, { file, by: null, skipWrong }, now);
  say(imported.ok ? t('import.done', { ...imported.value }) : t.refusal(imported.refusal));
  return imported.ok ? 0 : 2;
}
