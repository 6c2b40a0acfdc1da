import type { Directive, Fact } from '../../src/directive';
import type { DeadlineRule } from '../../src/domain/deadline';
import { numbersOf, numbersSaid } from './directive-numbers';

/**
 * What was read and is not said where it claims to stand: days, numbers and counts whose digits or words are not in
 * their sentence. A year may stand anywhere in the text; what was filled in must be named as assumed.
 */
export function inventedIn(read: Directive): string[] {
  const wrong: string[] = [];
  const check = (what: string, ok: boolean) => void (ok || wrong.push(what));
  if (read.number) check(`number ${read.number.value}`, stands(read, read.number));
  if (read.day) check(`day ${read.day.value}`, saysDay(read, read.day, read.day.value));
  for (const { from, to, phases } of read.campaigns) {
    for (const fact of [from, to]) if (fact) check(`period ${fact.value}`, saysDay(read, fact, fact.value));
    for (const fact of phases)
      for (const day of [fact.value.from, fact.value.to])
        check(`phase ${day}`, day === null || saysDay(read, fact, day));
  }
  for (const { due } of read.obligations) {
    if (due?.value.by === 'event') check('event', saysCount(read, due, due.value.after.count));
    if (due?.value.by === 'rule')
      check(
        `rule ${JSON.stringify(due.value.rule.on)} of “${due.sentence}”`,
        saysRule(read, due, due.value.rule),
      );
  }
  for (const { min, max, evidence } of read.quotas)
    for (const count of [min, max])
      check(`quota ${count}`, count === null || saysCount(read, evidence, count));
  return wrong;
}

type Read = Pick<Directive, 'text'>;
type Somewhere = Pick<Fact<unknown>, 'place' | 'sentence'>;

function wordsOf({ text }: Read, { place, sentence }: Somewhere): string {
  return `${text.slice(place.from, place.to)}\n${sentence}`;
}

function stands({ text }: Read, { value, place }: Fact<string>): boolean {
  const bare = (words: string) => words.replace(/[\s/.-]/gu, '').toLowerCase();
  return bare(text.slice(place.from, place.to)).includes(bare(value).slice(0, 2));
}

function saysDay(read: Read, fact: Somewhere, day: string): boolean {
  const [year = Number.NaN, ...rest] = day.split('-').map(Number);
  const [here, anywhere] = [numbersSaid(wordsOf(read, fact)), numbersSaid(read.text)];
  return anywhere.has(year) && rest.every((number) => here.has(number));
}

function saysCount(read: Read, fact: Somewhere, count: number): boolean {
  return count === 0 || numbersSaid(wordsOf(read, fact)).has(Math.abs(count));
}

function saysRule(read: Read, fact: Somewhere, { on, assumed }: DeadlineRule): boolean {
  if (assumed.some(({ kind }) => kind === 'reference')) return true;
  const here = numbersSaid(wordsOf(read, fact));
  const anywhere = numbersSaid(read.text);
  const filled = assumed.flatMap(({ value }) => String(value).split('-').map(Number));
  const isYear = (number: number) => number > 1000;
  return numbersOf(on).every(
    (number) => filled.includes(number) || (isYear(number) ? anywhere.has(number) : here.has(number)),
  );
}
