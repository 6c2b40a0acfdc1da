import type { FoundObligation, Place } from '../directive';
import type { Block } from '../layout';
import type { Reading } from '../reading';
import type { Clause } from './clause';
import { clausesOf } from './clauses';
import { demandIn } from './demand';
import { actorOf, askedOf, headingsOf, recipientOf } from './headings';
import type { Named } from './kinds';
import { actorIn, recipientIn, toldIn } from './parties';
import { obligationsIn } from './read';
import { recurrencesIn } from './recurrence';
import { type Stretch, stretchesOf } from './stretches';
import type { Ties } from './ties';

/** A document with what is looked up in it again and again. */
export interface Whole {
  reading: Reading;
  /** The text as it is matched. */
  plain: string;
  ties: Ties;
}

/** What has been said so far in a block. */
interface Said {
  asked: readonly Named[];
  recipient: Place | null;
  event: string;
  /** Who acted in the block first. */
  actor: Place | null;
  /** Who was told to in the sentence, and the sentence. */
  told: Place | null;
  sentence: Place | null;
}

/** Sections that say what a campaign is for and how it is rewarded, not what is to be sent. */
const NO_DEMANDS =
  /\bmuc dich\b|\byeu cau$|\btieu chuan\b|\bdoi tuong (?:khen|thi dua)|\bcan cu\b|\bnoi dung thi dua\b/;

const SPEAKS =
  /\b(?:bao cao|gui|nop|dang ky|ho so|ke hoach|so ket|tong ket|du thi|bai|tac pham|truoc|cham nhat)\b/;

export function obligationsInBlock(whole: Whole, at: number): FoundObligation[] {
  const { layout } = whole.reading;
  const block = layout.blocks[at];
  if (!block || block.part !== 'body') return [];
  if (!SPEAKS.test(whole.plain.slice(block.from, block.to))) return [];
  const headings = headingsOf(layout, at);
  const said: Said = {
    asked: askedOf(whole.plain, headings),
    recipient: null,
    event: '',
    actor: null,
    told: null,
    sentence: null,
  };
  const isAside = headings.some(
    ({ from, to }) => to - from < 150 && NO_DEMANDS.test(whole.plain.slice(from, to).replace(/[\s:.]+$/, '')),
  );
  const found = block.sentences.flatMap((sentence) =>
    clausesOf(whole.plain, sentence, at).flatMap((clause) =>
      inClause({ whole, block, headings, said, isAside }, clause),
    ),
  );
  return found;
}

interface Within {
  whole: Whole;
  block: Block;
  headings: readonly Block[];
  said: Said;
  isAside: boolean;
}

function inClause({ whole, block, headings, said, isAside }: Within, clause: Clause): FoundObligation[] {
  const { layout, head } = whole.reading;
  const typed = layout.text.slice(clause.from, clause.to).replace(/\s/gu, ' ');
  const actor = actorFor(said, clause, typed);
  const found: FoundObligation[] = [];
  const context = {
    typed,
    plain: clause.plain,
    reference: head.day?.value ?? null,
    recurrence: recurrencesIn(clause.plain)[0] ?? null,
  };
  for (const stretch of stretchesOf(context)) {
    const demand = demandIn(stretch, said.asked);
    if (stretch.event?.after.event) said.event = stretch.event.after.event;
    if (!demand || (isAside && !stretch.due && !stretch.event)) continue;
    const recipient = recipientFor({ whole, block, headings, said, isAside }, { clause, stretch, typed });
    const reporters = actor ?? actorOf(layout, headings);
    const campaigns = whole.ties(block, headings);
    found.push(
      ...obligationsIn({
        layout,
        clause,
        stretch,
        demand,
        reporters,
        recipient,
        event: said.event,
        campaigns,
      }),
    );
    said.asked = demand.asked;
    said.recipient = recipient;
  }
  return found;
}

/** In the clause itself; else who was told to in its sentence; else who acted first in the block. */
function actorFor(said: Said, clause: Clause, typed: string): Place | null {
  const at = (place: Place | null) => place && { from: clause.from + place.from, to: clause.from + place.to };
  if (said.sentence?.from !== clause.sentence.from) said.told = null;
  said.sentence = clause.sentence;
  const own = at(actorIn(typed));
  const told = said.told;
  said.told ??= at(toldIn(typed));
  said.actor ??= own;
  return own ?? told ?? said.actor;
}

function recipientFor(
  {
    whole: {
      reading: { layout },
    },
    headings,
    said,
  }: Within,
  { clause, stretch, typed }: { clause: Clause; stretch: Stretch; typed: string },
): Place | null {
  const found = recipientIn(typed.slice(stretch.from, stretch.to));
  if (found)
    return { from: clause.from + stretch.from + found.from, to: clause.from + stretch.from + found.to };
  return (
    said.recipient ??
    recipientOf(
      layout,
      headings.filter(({ from, to }) => layout.text.slice(from, to).trimEnd().endsWith(':')),
    )
  );
}
