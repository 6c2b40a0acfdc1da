import { fold } from '../../domain/text';
import type { Place } from '../directive';
import type { Layout } from '../layout';
import type { Named } from './choose';
import { titleLength } from './extent';
import { leadAt } from './lead';
import type { Naming } from './naming';
import { oneLine, QUOTES, spaced } from './pattern';
import { areSimilar } from './similar';

const LAUNCH =
  '(?<!\\p{L})(?:tổ chức|phát động|triển khai|hưởng ứng|tham gia|thực hiện)(?: (?:các|tổ chức|thực hiện|hưởng ứng|tham gia|chương trình|đợt)){0,3} ';
/** What is held or joined under a name of its own, and is neither contest nor movement. */
const EVENTS = 'ngày hội|tết trồng cây|lễ hội|hội chợ|hội trại|hội xuân|giờ trái đất|triển lãm';
/** Common words, unless a name follows. */
const NAMED_ONLY = '(?:tháng|tuần|ngày|giải) (?=\\p{L})';
const EVENT = spaced(`${LAUNCH}(?=(?:${EVENTS})(?!\\p{L})|${NAMED_ONLY})`, 'giu');
const IS_EVENT = spaced(`^(?:${EVENTS})(?!\\p{L})`);
const IS_NAME = spaced('^\\p{L}+ \\p{Lu}', 'u');
const QUOTED = spaced(
  `(?<!\\p{L})(?:tổ chức|phát động|triển khai|hưởng ứng|tham gia) [${QUOTES}] ?(?!(?:luật|đề án|dự án|quy|nghị|chỉ thị|chương trình|kế hoạch|hội nghị|lễ|đại hội|bộ) )(?=[^${QUOTES}]{8,160}[${QUOTES}])`,
  'giu',
);
const CLOSES = new RegExp(`\\s{0,9}[${QUOTES}]`, 'u');
const REACH = 3000;

/**
 * What the subject of a document launches without calling it a movement or a contest: "Tổ chức Ngày hội …", "Hưởng ứng
 * “…”"; with the places of the body that launch it by the same name. Empty when it names none.
 */
export function eventOf(layout: Layout, subject: Place | null): Named[] {
  if (!subject) return [];
  const at = layout.blocks.findIndex(({ from, to }) => from <= subject.from && subject.from < to);
  const [own] = at < 0 ? [] : eventsIn(layout, subject, at);
  if (!own) return [];
  const others = layout.blocks.flatMap(({ part, from, to }, block) =>
    part === 'body' ? eventsIn(layout, { from, to: Math.min(to, from + REACH) }, block) : [],
  );
  const same = others.filter(
    ({ core, place }) => place.from !== own.place.from && areSimilar(core, own.core),
  );
  return [own, ...same].map((naming, i) => ({
    ...naming,
    standing: i === 0 ? 'own' : 'launched',
    lead: leadAt(layout, naming),
  }));
}

function eventsIn({ text }: Layout, { from, to }: Place, block: number): Naming[] {
  const words = text.slice(from, to);
  const shouts = words === words.toUpperCase();
  const found: Naming[] = [];
  for (const match of words.matchAll(EVENT)) {
    const begin = match.index + match[0].length;
    const rest = words.slice(begin);
    if (!shouts && !IS_EVENT.test(rest) && !IS_NAME.test(rest)) continue;
    found.push(
      namingOf(words, { from: begin, to: begin + titleLength(rest) }, { from, block, isQuoted: false }),
    );
  }
  for (const match of words.matchAll(QUOTED)) {
    const begin = match.index + match[0].length;
    const length = words.slice(begin).search(CLOSES);
    found.push(namingOf(words, { from: begin, to: begin + length }, { from, block, isQuoted: true }));
  }
  return found.filter(({ core }) => core.length > SHORTEST);
}

/** "ngày hội" alone names none. */
const SHORTEST = 12;

function namingOf(
  words: string,
  local: Place,
  { from, block, isQuoted }: { from: number; block: number; isQuoted: boolean },
): Naming {
  const title = oneLine(words.slice(local.from, local.to));
  const place = { from: from + local.from, to: from + local.to };
  return { title, place, whole: place, core: fold(title), block, isQuoted, isPlural: false };
}
