import type { Place } from '../directive';
import type { Clause } from './clause';
import type { Named } from './kinds';
import { actorIn, THING_FIRST, toldIn } from './parties';

/** What has been said so far in a block, for words that leave it out. */
export interface Said {
  /** What was asked for last, in the block or its headings. */
  asked: readonly Named[];
  recipient: Place | null;
  event: string;
  /** Who acted in the block first. */
  actor: Place | null;
  /** That was each of several: "Mỗi chi đoàn có một bài …". */
  isEach: boolean;
  /** Who was told to in the sentence, and the sentence. */
  told: Place | null;
  sentence: Place | null;
}

export function nothingSaid(asked: readonly Named[]): Said {
  return { asked, recipient: null, event: '', actor: null, isEach: false, told: null, sentence: null };
}

/** "Hạn nộp bài: …", "Ban tổ chức nhận tác phẩm …": no word of who sends it, and who was named before may be anybody. */
const WHEN_TAKEN =
  /^\W*(?:(?:thoi )?han|thoi gian|ban to chuc|btc)(?: [a-z]+){0,4} (?:nhan|nop|gui) (?:[a-z]+ ){0,3}?(?:bai|tac pham|san pham|ho so|du thi)\b|^\W*(?:cac )?(?:bai|tac pham|san pham) (?:[a-z]+ ){0,2}?(?:du thi|tham du|du giai|tham gia)\b/;

export function isWhenTaken({ plain }: Clause): boolean {
  return WHEN_TAKEN.test(plain);
}

/** "Đối tượng dự thi: …" */
const ELIGIBLE = /^\W*đối tượng\s/iu;

/** Who acts: in the clause itself; else who was told to in its sentence; else who acted first in the block. */
export function actorFor(said: Said, clause: Clause, typed: string): Place | null {
  const at = (place: Place | null) => place && { from: clause.from + place.from, to: clause.from + place.to };
  if (said.sentence?.from !== clause.sentence.from) said.told = null;
  said.sentence = clause.sentence;
  const own = at(actorIn(typed));
  const first = at(actorIn(typed, false));
  const told = said.told;
  said.told ??= at(toldIn(typed));
  if (!THING_FIRST.test(typed) && !ELIGIBLE.test(typed) && !said.actor) {
    said.actor = said.told ?? first;
    said.isEach = first !== null && /^(?:mỗi|từng)\s/iu.test(typed.slice(first.from - clause.from));
  }
  if (own || told) return own ?? told;
  const isEarlier = said.actor !== null && !said.isEach && said.actor.from < clause.from;
  return isEarlier && isWhenTaken(clause) ? null : said.actor;
}
