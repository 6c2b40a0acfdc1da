import { changeCalendar } from '../actions/change-calendar';
import type { Office } from '../actions/office';
import { previewCalendarChange } from '../actions/preview-calendar-change';
import { readCalendarFile } from '../actions/read-calendar-file';
import { calendarFaultsHtml, changeHtml } from '../bot/views/calendar-change';
import { plainText, type Translate } from '../i18n';
import type { ExitCode, ImportCommand } from './import-from-terminal';
import { confirmed, type Terminal } from './terminal';

/** The office's days off and working days from a file: the same faults, the same preview, the same question as in chat. */
export async function importCalendarFromTerminal(
  office: Office,
  { file, yes, skipWrong }: ImportCommand,
  { terminal, t, now }: { terminal: Terminal; t: Translate; now: Date },
): Promise<ExitCode> {
  const say = (html: string) => terminal.say(plainText(html));
  const read = await readCalendarFile(office, file, now);
  if (!read.ok) {
    say(t.refusal(read.refusal));
    return 2;
  }
  const { choices, unchanged, faults } = read.value;
  if (faults.length > 0) say(calendarFaultsHtml(t, faults));
  if (unchanged > 0) say(t('calendar.cli.unchanged', { count: unchanged }));
  if (faults.length > 0 && !skipWrong) {
    say(t('import.cli.addSkipWrong'));
    return 2;
  }
  if (choices.length === 0) {
    say(t('calendar.cli.nothing'));
    return faults.length > 0 ? 2 : 0;
  }
  const preview = await previewCalendarChange(office, choices, null, now);
  say(preview.ok ? changeHtml(t, preview.value) : t.refusal(preview.refusal));
  if (!preview.ok) return 2;
  const go = yes ? 'go' : await confirmed(terminal, t, { key: 'calendar.cli.ask', count: choices.length });
  if (go !== 'go') {
    say(t(go === 'stop' ? 'import.stopped' : 'import.cli.addYes'));
    return go === 'stop' ? 0 : 3;
  }
  const changed = await changeCalendar(office, { id: office.newId(), choices, by: null }, now);
  say(changed.ok ? t('calendar.cli.done', { ...changed.value }) : t.refusal(changed.refusal));
  return changed.ok ? 0 : 2;
}
