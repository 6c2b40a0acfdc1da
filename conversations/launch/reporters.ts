import { chooseReporters, type Reporters, reportersOf } from '../../src/actions/choose-reporters';
import {
  namesText,
  reportersHtml,
  reporterToggles,
  unclearLines,
} from '../../src/bot/views/campaign-reporters';
import type { Scope } from '../../src/domain/campaign';
import { emptyScope } from '../../src/domain/campaign/draft';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { isUnitKind } from '../../src/domain/unit';
import { type Choice, type Form, outside } from '../form';
import { type Answered, askStep, put, rowsOf, type Sheet, type Typed, type Went } from './sheet';

type Answer = { do: 'done' } | { do: 'scope'; scope: Scope } | { do: 'typed'; typed: string };

/** Toggles and typed words until the officer is content with the list, which holds one unit at least. */
export async function askReporters(form: Form, sheet: Sheet): Promise<Went> {
  const { office } = form.deps;
  for (let inPlace = false; ; ) {
    const { scope = emptyScope, lead = '' } = sheet.draft;
    const reporters = await outside(form, (now) => reportersOf(office, { scope, lead }, now));
    const answered: Answered<Answer> = await askStep<Answer>(form, sheet, {
      html: reportersHtml(form.t, reporters),
      inPlace,
      choices: choicesFor(form, scope, reporters),
      read: (input) => readReporter(input, scope, reporters),
    });
    if (answered.go !== 'value') return answered.go;
    const answer: Answer = answered.value;
    if (answer.do === 'done') return content(form, sheet, reporters);
    inPlace = answer.do === 'scope';
    if (answer.do === 'scope') await put(form, sheet, { scope: answer.scope });
    else await take(form, sheet, { typed: answer.typed, scope });
  }
}

function content({ t }: Form, sheet: Sheet, { names, count }: Reporters): Went {
  sheet.notes.push(t('launch.chosen', { count }), namesText(t, names, count));
  return 'next';
}

async function take(form: Form, sheet: Sheet, words: { typed: string; scope: Scope }): Promise<void> {
  const read = await outside(form, (now) => chooseReporters(form.deps.office, words, now));
  const { lead = '' } = sheet.draft;
  const named = read.scope.units.includes(lead) && !words.scope.units.includes(lead);
  sheet.notes.push(...unclearLines(form.t, read.unclear), ...(named ? [form.t('launch.leadLeftOut')] : []));
  await put(form, sheet, { scope: read.scope });
}

function choicesFor({ t }: Form, scope: Scope, reporters: Reporters): Choice[][] {
  const { count } = reporters;
  const finish = count > 0 ? [[{ text: t('launch.reportersDone', { count }), value: 'done' }]] : [];
  const clear = isEmpty(scope) ? [] : [[{ text: t('launch.clear'), value: 'clear' }]];
  return [...rowsOf(reporterToggles(t, scope, reporters), 2), ...finish, ...clear];
}

function readReporter(input: Typed, scope: Scope, { blocs, count }: Reporters): Outcome<Answer> {
  if (input.kind === 'text') return done({ do: 'typed', typed: input.text });
  const { value } = input;
  if (value === 'done') return count > 0 ? done({ do: 'done' }) : refuse('launch.refusal.noReporters');
  if (value === 'clear') return done({ do: 'scope', scope: { ...emptyScope } });
  const [what, which = ''] = value.split(':');
  const bloc = blocs[Number(which)]?.bloc;
  if (what === 'k' && isUnitKind(which))
    return done({ do: 'scope', scope: { ...scope, kinds: toggled(scope.kinds, which) } });
  if (what === 'b' && bloc !== undefined)
    return done({ do: 'scope', scope: { ...scope, blocs: toggled(scope.blocs, bloc) } });
  return refuse('form.staleButton');
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

function isEmpty({ kinds, blocs, units, except }: Scope): boolean {
  return kinds.length + blocs.length + units.length + except.length === 0;
}
