import { saveCampaignDraft } from '../../src/actions/save-campaign-draft';
import type { CampaignDraft } from '../../src/domain/campaign/draft';
import { officialness } from '../../src/domain/drafted/looks-official';
import type { Actor } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import { ask, type Choice, type Form, type Input, outside } from '../form';

/** A campaign being typed. `draft` is what is saved after every answer. */
export interface Sheet {
  draft: CampaignDraft;
  actor: Actor;
  /** What the last answer was understood as: said at the head of the next question. HTML. */
  notes: string[];
  /** Set where one field of a draft that is kept elsewhere is typed: nothing is saved here. */
  elsewhere?: Elsewhere;
}

export interface Elsewhere {
  /** Words of a button that drops what is asked about; null when there is no such way out. */
  drop: string | null;
  /** True once it was pressed; the step is then left. */
  dropped: boolean;
  /** Answers to the first question that are pressed instead of typed. */
  offers: readonly string[];
}

/** `next` leaves things as they are, or as they have just been set. */
export type Went = 'next' | 'back' | 'stop';
export type Answered<T> = { go: 'value'; value: T } | { go: Went };

export interface StepQuestion<T> {
  html: string;
  choices?: Choice[][];
  /** What was typed earlier, as HTML: it may then be kept. */
  earlier?: string | undefined;
  /** The question changes with each press and stays one message. */
  inPlace?: boolean;
  /** Nothing comes before this step. */
  first?: boolean;
  read(input: Typed): Outcome<T>;
}

export type Typed = Exclude<Input, { kind: 'file' }>;

/** One question of the form, with the ways to leave it: keep, back, stop. */
export function askStep<T>(form: Form, sheet: Sheet, step: StepQuestion<T>): Promise<Answered<T>> {
  const html = [...sheet.notes, step.html, ...(step.earlier ? [step.earlier] : [])].join('\n\n');
  sheet.notes = [];
  return ask<Answered<T>>(form, {
    html,
    inPlace: step.inPlace ?? false,
    choices: [...offerRows(sheet), ...(step.choices ?? []), ...dropRow(sheet), ...leave(form, step)],
    read(input) {
      if (input.kind === 'file') return refuse('launch.refusal.file');
      if (input.kind === 'text' && bearsSecretStamp(input.text)) return refuse('refusal.secret');
      if (input.kind === 'text' && officialness(input.text) === 'surely')
        return refuse('launch.refusal.wholeDocument');
      const went = input.kind === 'choice' ? leaving[input.value] : undefined;
      if (went && (went !== 'next' || step.earlier)) return done({ go: went });
      if (isDrop(sheet, input)) return done({ go: 'stop' });
      const outcome = step.read(offered(sheet, input));
      if (!outcome.ok) return outcome;
      if (sheet.elsewhere) sheet.elsewhere.offers = [];
      return done({ go: 'value', value: outcome.value });
    },
  });
}

const leaving: Partial<Record<string, Went>> = { keep: 'next', back: 'back', stop: 'stop' };

const OFFER = 'offer:';

function offerRows({ elsewhere }: Pick<Sheet, 'elsewhere'>): Choice[][] {
  return (elsewhere?.offers ?? []).map((text, at) => [{ text, value: `${OFFER}${at}` }]);
}

/** An offer that is pressed is as if it were typed. */
function offered({ elsewhere }: Pick<Sheet, 'elsewhere'>, input: Typed): Typed {
  if (input.kind !== 'choice' || !input.value.startsWith(OFFER)) return input;
  const text = elsewhere?.offers[Number(input.value.slice(OFFER.length))];
  return text === undefined ? input : { kind: 'text', text };
}

function dropRow({ elsewhere }: Pick<Sheet, 'elsewhere'>): Choice[][] {
  return elsewhere?.drop ? [[{ text: elsewhere.drop, value: 'drop' }]] : [];
}

function isDrop({ elsewhere }: Pick<Sheet, 'elsewhere'>, input: Typed): boolean {
  if (!elsewhere?.drop || input.kind !== 'choice' || input.value !== 'drop') return false;
  elsewhere.dropped = true;
  return true;
}

function leave(
  { t }: Form,
  { earlier, first }: { earlier?: string | undefined; first?: boolean },
): Choice[][] {
  const keep = earlier ? [[{ text: t('launch.keep'), value: 'keep' }]] : [];
  const back = first ? [] : [{ text: t('form.back'), value: 'back' }];
  return [...keep, [...back, { text: t('form.stop'), value: 'stop' }]];
}

/** For questions answered by a button only. */
export function pressed<T extends string>(values: readonly T[]): (input: Typed) => Outcome<T> {
  return (input) => {
    const value = input.kind === 'choice' ? values.find((known) => known === input.value) : undefined;
    if (value !== undefined) return done(value);
    return refuse(input.kind === 'choice' ? 'form.staleButton' : 'form.pressAButton');
  };
}

/** Puts answers into the draft and keeps it. */
export async function put(form: Form, sheet: Sheet, typed: Partial<CampaignDraft>): Promise<void> {
  sheet.draft = { ...sheet.draft, ...typed };
  const { draft, actor, elsewhere } = sheet;
  if (elsewhere) return;
  await outside(form, (now) => saveCampaignDraft(form.deps.office, actor.person, draft, now));
}

export function rowsOf(choices: Choice[], width: number): Choice[][] {
  return choices.flatMap((_, at) => (at % width === 0 ? [choices.slice(at, at + width)] : []));
}
