import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { BotDeps, Ctx } from '../../src/bot/context';
import type { TypedChange } from '../../src/domain/calendar-typed';
import type { Actor } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type FileInput, type Form, type FormStart, type Input, openForm, say } from '../form';
import { askAdd, readTyped, todayOf } from './add';
import { confirmChange } from './confirm';
import { askCultureDay } from './culture-day';
import { askFile, isCalendarFile } from './file';
import type { Asked, Sheet } from './sheet';
import { askTakeBack } from './take-back';

export interface CalendarStart extends FormStart {
  actor: Actor;
  year: number;
}

const ways = ['add', 'cultureDay', 'takeBack', 'file'] as const;

type Chosen =
  | { way: (typeof ways)[number] | 'stop' }
  /** What was typed or sent at once needs no question any more. */
  | { way: 'typed'; change: TypedChange }
  | { way: 'sent'; file: FileInput };

/** An administrator changes the office's calendar: by a line, by the switch for 24/11, by taking back, by a file. */
export function calendarConversation(deps: BotDeps) {
  return async function calendar(
    conversation: Conversation<Ctx, Context>,
    ctx: Context,
    start: CalendarStart,
  ) {
    const form = await openForm(conversation, ctx, deps, start);
    const sheet: Sheet = { actor: start.actor, year: start.year, notes: [] };
    for (;;) {
      const chosen = await askWay(form, sheet);
      const asked: Asked = chosen.way === 'stop' ? { go: 'stop' } : await askedBy(form, sheet, chosen);
      const went = asked.go === 'choices' ? await confirmChange(form, sheet, asked.choices) : asked.go;
      if (went === 'stop') return say(form, form.t('calendar.ask.stopped'));
      if (went === 'done') return;
    }
  };
}

function askedBy(form: Form, sheet: Sheet, chosen: Chosen): Promise<Asked> | Asked {
  switch (chosen.way) {
    case 'add':
      return askAdd(form, sheet, null);
    case 'typed':
      return askAdd(form, sheet, chosen.change);
    case 'cultureDay':
      return askCultureDay(form, sheet);
    case 'takeBack':
      return askTakeBack(form, sheet);
    case 'file':
      return askFile(form, sheet, null);
    case 'sent':
      return askFile(form, sheet, chosen.file);
    case 'stop':
      return { go: 'stop' };
  }
}

async function askWay(form: Form, sheet: Sheet): Promise<Chosen> {
  const { t } = form;
  const today = await todayOf(form);
  const html = [...sheet.notes, t('calendar.ask.way', { year: sheet.year })].join('\n\n');
  sheet.notes = [];
  return ask<Chosen>(form, {
    html,
    forwarded: 'files',
    choices: [
      ...ways.map((way) => [{ text: t(`calendar.ask.ways.${way}`), value: way }]),
      [{ text: t('form.leave'), value: 'stop' }],
    ],
    read: (input) => readWay(form, sheet, input, today),
  });
}

function readWay(form: Form, sheet: Sheet, input: Input, today: string): Outcome<Chosen> {
  if (input.kind === 'choice') {
    const way = [...ways, 'stop' as const].find((known) => known === input.value);
    return way ? done({ way }) : refuse('form.staleButton');
  }
  if (input.kind === 'file')
    return isCalendarFile(input.file)
      ? done({ way: 'sent', file: input.file })
      : refuse('calendar.refusal.notAList');
  const typed = readTyped(form, sheet, input.text, today);
  return typed.ok ? done({ way: 'typed', change: typed.value }) : typed;
}
