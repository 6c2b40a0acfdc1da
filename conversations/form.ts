import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { acknowledge } from '../src/bot/acknowledge';
import { isKnownCommand } from '../src/bot/commands/known';
import type { BotDeps, Ctx } from '../src/bot/context';
import { isCommand } from '../src/bot/is-command';
import { reply } from '../src/bot/reply';
import { isStoreAway, StoreAway } from '../src/bot/store-away';
import { turn } from '../src/bot/turn';
import type { Button } from '../src/channels/channel';
import type { Locale } from '../src/domain/person';
import { type Outcome, refuse } from '../src/domain/refusal';
import { fold } from '../src/domain/text';
import type { Translate } from '../src/i18n';

/** Who fills the form in; given by whoever opens it, so that a replay never asks again. JSON only. */
export interface FormStart {
  person: string | null;
  locale: Locale;
  channel: string;
}

/**
 * A guided conversation under way. Everything outside of it (store, clock, ids) goes through `outside`, which is not
 * repeated when the conversation is replayed.
 */
export interface Form {
  conversation: Conversation<Ctx, Context>;
  deps: BotDeps;
  t: Translate;
  channel: string;
  /** The last update of the person: replies go to its chat. */
  ctx: Context;
  /** Tells this form's buttons from those of an earlier one. */
  id: string;
  /** Grows with every question: a button of an earlier question is known by it. */
  step: number;
}

export interface Choice {
  text: string;
  value: string;
}

export type FileInput = { fileId: string; name: string; size: number; kind: 'photo' | 'document' };

export type Input =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; value: string }
  | { kind: 'file'; file: FileInput; caption: string };

export interface Ask<T> {
  html: string;
  choices?: Choice[][];
  /**
   * Forwarded words are somebody else's and are refused; a question for files may take forwarded files, one for a
   * document takes it from wherever it comes.
   */
  forwarded?: 'files' | 'all';
  /** True: what begins with "/" and is no command of this bot is an answer too, as a part of a document may be. */
  slashes?: boolean;
  /** Longest text taken as one answer; `LONGEST_ANSWER` when left out. */
  longest?: number;
  /** True: the question takes the place of the one whose button was just pressed, where that can be. */
  inPlace?: boolean;
  /** What the input means, or why it is no answer; the same question then stays open. */
  read(input: Input): Outcome<T>;
}

/** Longest answer taken: a Telegram message is at most 4096 characters, and a report is not a novel. */
const LONGEST_ANSWER = 3000;

export async function openForm(
  conversation: Conversation<Ctx, Context>,
  ctx: Context,
  deps: BotDeps,
  start: FormStart,
): Promise<Form> {
  const id = await conversation.external(() => deps.office.newId().slice(0, 6));
  return { conversation, deps, ctx, id, step: 0, t: deps.translator(start.locale), channel: start.channel };
}

/** Runs something that is not to be repeated on replay. What it gives must be plain JSON; Dates come back as strings. */
export function outside<T>(form: Form, task: (now: Date) => Promise<T> | T): Promise<T> {
  const { office } = form.deps;
  return form.conversation.external({
    task: () => task(form.deps.now()),
    beforeStoreError: (error) => (isStoreAway(office, error) ? { away: String(error) } : error),
    afterLoadError: (error) => (isAwayNote(error) ? new StoreAway(error.away) : error),
  });
}

function isAwayNote(error: unknown): error is { away: string } {
  return typeof error === 'object' && error !== null && 'away' in error && !(error instanceof Error);
}

export async function say(form: Form, html: string): Promise<void> {
  await reply(form.ctx, { html });
}

/** Asks until the answer can be read. Commands pass by; anything else that is no answer is told so. */
export async function ask<T>(form: Form, question: Ask<T>): Promise<T> {
  form.step += 1;
  const mark = `f:${form.id}:${form.step}:`;
  const screen = { html: question.html, keyboard: keyboard(question.choices ?? [], mark) };
  await (question.inPlace ? turn : reply)(form.ctx, screen);
  const ctx = await form.conversation.wait();
  // A crash between the answer and the note that its update was seen brings it again: it answers one question only.
  if (ctx.update.update_id === form.ctx.update.update_id) await form.conversation.skip({ next: false });
  form.ctx = ctx;
  if (passesBy(ctx) && !isSlashed(ctx, question)) await form.conversation.skip({ next: true });
  const answer = understand(ctx, mark, question);
  if (ctx.callbackQuery) await acknowledge(ctx, answer.ok ? '' : form.t.refusal(answer.refusal));
  if (answer.ok) return answer.value;
  if (!ctx.callbackQuery) await reply(ctx, { html: form.t.refusal(answer.refusal) });
  return await form.conversation.skip({ next: false });
}

/** Commands, and buttons of other messages than a form's, are not answers: they do their own work and the form waits. */
export function passesBy(ctx: Context): boolean {
  const data = ctx.callbackQuery?.data;
  return data === undefined ? isCommand(ctx) : !data.startsWith('f:');
}

function isSlashed(ctx: Context, { slashes = false }: Pick<Ask<unknown>, 'slashes'>): boolean {
  const text = ctx.message?.text;
  return slashes && text !== undefined && !isKnownCommand(text, ctx.me.username);
}

function keyboard(choices: Choice[][], mark: string): Button[][] {
  return choices.map((row) => row.map(({ text, value }) => ({ text, data: mark + value })));
}

function understand<T>(ctx: Context, mark: string, question: Ask<T>): Outcome<T> {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) {
    const choice = question.choices?.flat().find(({ value }) => data === mark + value);
    // A button of an earlier question, or one that was never shown: what is pressed can be forged.
    if (!choice) return refuse('form.staleButton');
    return question.read({ kind: 'choice', value: choice.value });
  }
  if (ctx.editedMessage) return refuse('form.edited');
  const input = inputOf(ctx, question);
  if (!input.ok) return input;
  return question.read(chosenByWords(input.value, question.choices ?? []));
}

/** Channels without buttons, and people in a hurry, type a button's words instead of pressing it: without its sign or accents. */
function chosenByWords(input: Input, choices: Choice[][]): Input {
  if (input.kind !== 'text') return input;
  const typed = fold(input.text);
  const named = choices.flat().filter(({ text }) => typed !== '' && fold(text) === typed);
  const choice = named.length > 1 ? named.find(({ text }) => text === input.text) : named[0];
  return choice ? { kind: 'choice', value: choice.value } : input;
}

function inputOf(
  ctx: Context,
  { forwarded, longest = LONGEST_ANSWER }: Pick<Ask<unknown>, 'forwarded' | 'longest'>,
): Outcome<Input> {
  const message = ctx.message;
  if (!message) return refuse('form.notAnAnswer');
  const photo = message.photo?.at(-1);
  const isFile = photo !== undefined || message.document !== undefined;
  const mayForward = forwarded === 'all' || (isFile && forwarded === 'files');
  if (message.forward_origin && !mayForward) return refuse('form.forwarded');
  const caption = message.caption ?? '';
  if (photo)
    return file({ fileId: photo.file_id, name: '', size: photo.file_size ?? 0, kind: 'photo' }, caption);
  if (message.document) {
    const { file_id, file_name, file_size } = message.document;
    return file({ fileId: file_id, name: file_name ?? '', size: file_size ?? 0, kind: 'document' }, caption);
  }
  if (message.text === undefined) return refuse('form.notAnAnswer');
  const text = message.text.normalize('NFC').trim();
  if (text.length > longest) return refuse('form.tooLong', { length: text.length, longest });
  return { ok: true, value: { kind: 'text', text } };
}

function file(value: FileInput, caption: string): Outcome<Input> {
  return { ok: true, value: { kind: 'file', file: value, caption: caption.normalize('NFC').trim() } };
}
