import { partsOf } from '../domain/day';
import type { Directive, FoundCampaign, FoundObligation, Place } from './directive';
import { obligationsInBlock } from './obligations/block';
import { takesEntries } from './obligations/entries';
import { merged } from './obligations/merge';
import { plainOf } from './obligations/plain';
import { withReceivers } from './obligations/receivers';
import { type Gone, goneIn } from './obligations/replaced';
import { settled } from './obligations/settled';
import { withoutSuperseded } from './obligations/superseded';
import { rowsIn } from './obligations/table';
import { tiesTo } from './obligations/ties';
import type { Reading } from './reading';

/** No document asks for more; what seems to is no document. */
const MOST = 1000;
/** What is longer is no sentence. */
const LONGEST = 3000;

/** What somebody is to send, each demand once. */
export function obligationsOf(
  reading: Reading,
  campaigns: readonly FoundCampaign[],
): Directive['obligations'] {
  const { layout } = reading;
  const plain = plainOf(layout.text);
  const ties = tiesTo(layout, campaigns);
  const whole = {
    reading,
    plain,
    ties,
    rows: rowsIn(layout, plain),
    takesEntries: takesEntries(plain, campaigns),
  };
  const gone = layout.blocks.flatMap(({ sentences, part }) =>
    part === 'body' ? sentences.flatMap((sentence) => goneAt(plain, sentence)) : [],
  );
  const found: FoundObligation[] = [];
  for (const at of layout.blocks.keys()) {
    found.push(...obligationsInBlock(whole, at));
    if (found.length >= MOST) break;
  }
  const holding = withoutSuperseded(
    reading,
    plain,
    found.filter((one) => !isGone(one, gone)),
  );
  return settled(reading, withReceivers(layout, plain, merged(holding)));
}

function goneAt(plain: string, { from, to }: Place): Gone[] {
  const words = plain.slice(from, Math.min(to, from + LONGEST)).replace(/\s/g, ' ');
  return goneIn(words).map((one) => ({ ...one, at: one.at + from }));
}

/** What an earlier letter asked for, told before it is taken back. */
function isGone({ due }: FoundObligation, gone: readonly Gone[]): boolean {
  if (due?.value.by !== 'rule' || due.value.rule.on.at !== 'date') return false;
  const { year, month, day } = partsOf(due.value.rule.on.day);
  return gone.some(
    (one) => one.at > due.place.from && one.day === day && one.month === month && (one.year ?? year) === year,
  );
}
