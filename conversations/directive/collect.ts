import type { OpenDirective } from '../../src/actions/open-directives';
import { done, type Outcome, type Refusal, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import { ask, type Choice, type Form, type Input } from '../form';
import type { SentFile } from '../import-units/confirm';

/** A document as it was given to the form. JSON only. */
export type Given = { parts: string[] } | { file: SentFile };

type Collected =
  | { go: 'read'; given: Given }
  | { go: 'draft'; id: string }
  | { go: 'stop' }
  | { go: 'refused'; refusal: Refusal };
type Step = Collected | { go: 'part'; text: string };

const DRAFT = 'draft:';
/** The longest message there is (core.telegram.org/bots/api#message). */
const LONGEST_MESSAGE = 4096;
/** What comes in more messages than this is easier sent as a file, and the form keeps it until it is read. */
const MOST_PARTS = 60;
const MOST_CHARACTERS = 150_000;

/**
 * Takes parts until "Đọc", a file instead, or goes back to a draft that waits. A stamp of secrecy ends it at once, with
 * all that was pasted before.
 */
export async function collect(
  form: Form,
  first: string | null,
  waiting: readonly OpenDirective[],
): Promise<Collected> {
  const parts = first === null ? [] : [first.normalize('NFC')];
  const secret = parts.some(bearsSecretStamp);
  if (secret) return { go: 'refused', refusal: refuse('refusal.secret').refusal };
  for (;;) {
    const characters = parts.reduce((sum, part) => sum + part.length, 0);
    const step = await ask<Step>(form, {
      html:
        parts.length === 0
          ? form.t('directive.paste.ask')
          : form.t('directive.paste.more', { parts: parts.length, characters }),
      choices: choicesFor(form, parts, waiting),
      forwarded: 'all',
      slashes: true,
      longest: LONGEST_MESSAGE,
      read: (input) => readPart(input, parts, characters),
    });
    if (step.go !== 'part') return step;
    parts.push(step.text);
  }
}

const LONGEST_NAME = 40;

function choicesFor({ t }: Form, parts: readonly string[], waiting: readonly OpenDirective[]): Choice[][] {
  const leave = { text: t('form.leave'), value: 'stop' };
  if (parts.length > 0) return [[{ text: t('directive.paste.read'), value: 'read' }, leave]];
  const drafts = waiting.map(({ id, name }) => ({
    text: t('directive.paste.draft', { name: (name ?? t('directive.unsaid')).slice(0, LONGEST_NAME) }),
    value: `${DRAFT}${id}`,
  }));
  return [...drafts.map((draft) => [draft]), [leave]];
}

function chosen(value: string, parts: readonly string[]): Step {
  if (value.startsWith(DRAFT)) return { go: 'draft', id: value.slice(DRAFT.length) };
  return value === 'read' ? { go: 'read', given: { parts: [...parts] } } : { go: 'stop' };
}

function readPart(input: Input, parts: readonly string[], characters: number): Outcome<Step> {
  if (input.kind === 'choice') return done(chosen(input.value, parts));
  if (bearsSecretStamp(input.kind === 'file' ? `${input.file.name}\n${input.caption}` : input.text))
    return done({ go: 'refused', refusal: refuse('refusal.secret').refusal });
  if (input.kind === 'file') {
    const { kind, fileId, name, size } = input.file;
    return kind === 'photo'
      ? refuse('directive.paste.notText')
      : done({ go: 'read', given: { file: { fileId, name, size } } });
  }
  if (parts.length >= MOST_PARTS) return refuse('directive.paste.tooMany', { most: MOST_PARTS });
  if (characters + input.text.length > MOST_CHARACTERS)
    return refuse('directive.paste.tooLong', { most: MOST_CHARACTERS });
  return done({ go: 'part', text: input.text });
}
