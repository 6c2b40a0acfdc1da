import { type CalendarInFile, readCalendarFile } from '../../src/actions/read-calendar-file';
import { calendarFaultsHtml } from '../../src/bot/views/calendar-change';
import { done, refuse } from '../../src/domain/refusal';
import { isUnitsFileName } from '../../src/domain/units-file';
import { ask, type FileInput, type Form, outside, say } from '../form';
import type { Asked, Sheet } from './sheet';

type Sent = { go: 'file'; file: FileInput } | { go: 'menu' | 'stop' };

/** A list of days. Faults are said by row, and the file can be sent again; nothing of a faulty one is taken. */
export async function askFile(form: Form, sheet: Sheet, sent: FileInput | null): Promise<Asked> {
  const { t } = form;
  for (let file = sent; ; file = null) {
    const answered: Sent = file ? { go: 'file', file } : await askForFile(form, sheet);
    if (answered.go !== 'file') return answered;
    const { fileId, name, size } = answered.file;
    await say(form, t('import.reading', { name: name.slice(0, 60) }));
    const read = await outside(form, (now) =>
      readCalendarFile(form.deps.office, { name, size, bytes: () => form.deps.download(fileId) }, now),
    );
    if (!read.ok) sheet.notes.push(t.refusal(read.refusal));
    else if (read.value.faults.length > 0) sheet.notes.push(calendarFaultsHtml(t, read.value.faults));
    else if (read.value.choices.length === 0) sheet.notes.push(t('calendar.ask.fileNothingNew'));
    else return taken(form, sheet, read.value);
  }
}

function taken({ t }: Form, sheet: Sheet, { choices, unchanged }: CalendarInFile): Asked {
  if (unchanged > 0) sheet.notes.push(t('calendar.ask.fileUnchanged', { count: unchanged }));
  return { go: 'choices', choices };
}

function askForFile(form: Form, sheet: Sheet): Promise<Sent> {
  const { t } = form;
  const html = [...sheet.notes, t('calendar.ask.file')].join('\n\n');
  sheet.notes = [];
  return ask<Sent>(form, {
    html,
    forwarded: 'files',
    choices: [
      [
        { text: t('form.back'), value: 'menu' },
        { text: t('form.leave'), value: 'stop' },
      ],
    ],
    read(input) {
      if (input.kind === 'file')
        return isCalendarFile(input.file)
          ? done({ go: 'file', file: input.file })
          : refuse('calendar.refusal.notAList');
      if (input.kind === 'choice' && (input.value === 'menu' || input.value === 'stop'))
        return done({ go: input.value });
      return refuse('calendar.refusal.notAList');
    },
  });
}

export function isCalendarFile({ kind, name }: FileInput): boolean {
  return kind === 'document' && isUnitsFileName(name);
}
