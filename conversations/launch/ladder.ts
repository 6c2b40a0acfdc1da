import { ladderText, rungsText } from '../../src/bot/views/ladder';
import { MOST_RUNGS, readLadder } from '../../src/domain/campaign/ladder-words';
import { type Ladder, ladderProfiles, profileLadder, urgentLadder } from '../../src/domain/ladder';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { fold, nfc } from '../../src/domain/text';
import type { Form } from '../form';
import { askStep, pressed, put, rowsOf, type Sheet, type Typed, type Went } from './sheet';

const typedKinds = ['urgent', 'custom'] as const;
const LONGEST_REASON = 200;

/** When units are reminded: a ladder by its name, one in the officer's own words, or an urgent one with its reason. */
export async function askLadder(form: Form, sheet: Sheet): Promise<Went> {
  for (;;) {
    const { ladder } = sheet.draft;
    const answered = await askStep(form, sheet, {
      html: questionHtml(form),
      choices: choicesFor(form),
      earlier: ladder && form.t('launch.earlier', { value: ladderText(form.t, ladder) }),
      read: pressed([...ladderProfiles, ...typedKinds]),
    });
    if (answered.go !== 'value') return answered.go;
    const { value } = answered;
    const went =
      value === 'urgent' || value === 'custom'
        ? await askWords(form, sheet, value)
        : await keep(form, sheet, profileLadder(value));
    if (went !== 'back') return went;
  }
}

async function askWords(form: Form, sheet: Sheet, kind: (typeof typedKinds)[number]): Promise<Went> {
  const { t } = form;
  const answered = await askStep(form, sheet, {
    html: kind === 'urgent' ? t('launch.ladder.reason') : t('launch.ladder.typed', { most: MOST_RUNGS }),
    read: kind === 'urgent' ? readReason : readTyped,
  });
  return answered.go === 'value' ? keep(form, sheet, answered.value) : answered.go;
}

async function keep(form: Form, sheet: Sheet, ladder: Ladder): Promise<Went> {
  await put(form, sheet, { ladder });
  sheet.notes.push(form.t('launch.ladder.understood', { ladder: ladderText(form.t, ladder) }));
  return 'next';
}

function readReason(input: Typed): Outcome<Ladder> {
  if (input.kind === 'choice') return refuse('form.staleButton');
  const reason = nfc(input.text);
  if (fold(reason) === '') return refuse('launch.refusal.ladder.noReason');
  const { length } = reason;
  if (length > LONGEST_REASON)
    return refuse('launch.refusal.ladder.longReason', { length, longest: LONGEST_REASON });
  return done(urgentLadder(reason));
}

function readTyped(input: Typed): Outcome<Ladder> {
  return input.kind === 'choice' ? refuse('form.staleButton') : readLadder(input.text);
}

function questionHtml({ t }: Form): string {
  return [
    t('launch.ladder.ask'),
    ...ladderProfiles.map((profile) =>
      t('launch.ladder.choice', {
        name: t.data(`ladder.profile.${profile}`),
        rungs: rungsText(t, profileLadder(profile).rungs),
      }),
    ),
    t('launch.ladder.urgentChoice', { rungs: rungsText(t, urgentLadder('').rungs) }),
  ].join('\n');
}

function choicesFor({ t }: Form) {
  const named = ladderProfiles.map((value) => {
    const name = t.data(`ladder.profile.${value}`);
    return { text: value === 'standard' ? t('launch.ladder.default', { name }) : name, value };
  });
  const typed = typedKinds.map((value) => ({ text: t(`launch.ladder.${value}`), value }));
  return [...rowsOf(named, 3), typed];
}
