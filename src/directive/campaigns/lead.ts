import type { Place } from '../directive';
import type { Block, Layout } from '../layout';
import type { Naming } from './naming';
import { spaced } from './pattern';
import { isOneUnit, unitBefore } from './unit';

const ON_THE_WAY =
  '[:,]? ?(?:[-–+] ?)?(?:có trách nhiệm |có nhiệm vụ |được giao |chủ động |tiếp tục |trực tiếp |thường xuyên |là (?:cơ quan|đơn vị) )*';
const CHARGE =
  '(?:[Cc]h[ủỉ] trì|[Pp]hụ trách|[Cc]hịu trách nhiệm|[Tt]heo dõi|[Đđ]ôn đốc|[Tt]hường trực|[Ll]àm (?:cơ quan |đơn vị )?(?:đầu mối|thường trực)|[Ll]à (?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thường trực))';
const IN_CHARGE = unitBefore(`${ON_THE_WAY}${CHARGE}(?!\\p{L})`);
const HEADING = unitBefore(' ?(?::|$)', 'u');
const DOES = unitBefore(
  `${ON_THE_WAY}(?:[Tt]ổ chức|[Tt]riển khai|[Tt]ham mưu|[Hh]ướng dẫn|[Cc]hỉ đạo)(?!\\p{L})`,
  'u',
);
const LABEL =
  '(?:cơ quan|đơn vị|bộ phận)(?: được giao)? (?:chủ trì|phụ trách|thường trực|đầu mối|chịu trách nhiệm)(?: [\\p{L}]{1,9}){0,4}\\s*[:–-]';
const BEHIND = spaced(
  `^[^.;:\\n]{0,120}?(?:[|\\t](?=[^|\\t]{3,120}(?:[|\\t]|$))|(?:do|giao(?: cho)?)(?= )|${LABEL}|của(?= (?:Sở|Phòng|Ban|Hội|Liên đoàn|Công đoàn) )| [-–]|:)\\s*`,
);
const TO_ITS_END = unitBefore('(?= ?(?:[.;,:()]|$| (?:chủ trì|phụ trách|theo dõi|là|làm|chịu)))', 'u');

/** How far before a campaign the unit in charge of it may stand. */
const REACH = 700;

/** The unit in charge of one campaign, where its name stands; null when its clause names none. */
export function leadAt(layout: Layout, naming: Naming): Place | null {
  const block = layout.blocks[naming.block];
  if (!block) return null;
  return before(layout, block, naming) ?? behind(layout, block, naming) ?? above(layout, block);
}

function before({ text }: Layout, block: Block, naming: Naming): Place | null {
  const sentence = block.sentences.find(
    ({ from, to }) => from <= naming.whole.from && naming.whole.from < to,
  );
  const from = Math.max(sentence?.from ?? block.from, naming.whole.from - REACH);
  const words = text.slice(from, naming.whole.from);
  const found = [...words.matchAll(IN_CHARGE)].filter((match) => isOneUnit(match[1] ?? ''));
  const last = found.at(-1);
  if (last) return placeOf(last, from);
  const start = text.slice(block.from, Math.min(naming.whole.from, block.from + REACH));
  const owner = [IN_CHARGE, HEADING, ...(block.mark === '' ? [] : [DOES])].map((pattern) =>
    atStart(pattern, start),
  );
  const found1 = owner.find((one) => one !== null);
  return found1 ? placeOf(found1, block.from) : null;
}

function behind({ text }: Layout, block: Block, { whole }: Naming): Place | null {
  const after = text.slice(whole.to, Math.min(block.to, whole.to + 300));
  const gap = BEHIND.exec(after);
  if (!gap) return null;
  const unit = atStart(TO_ITS_END, after.slice(gap[0].length));
  return unit && placeOf(unit, whole.to + gap[0].length);
}

/** "1. Phòng Nội vụ:" over "- Chủ trì phong trào …". */
function above({ text, blocks }: Layout, block: Block): Place | null {
  for (let at = block.parent, steps = 0; at !== null && steps < 3; steps += 1) {
    const parent = blocks[at];
    if (!parent) return null;
    const words = text.slice(parent.from, parent.to).replace(/[\s.:]+$/u, '');
    const unit = words.length < 150 ? atStart(HEADING, words) : null;
    if (unit && unit[0].length >= words.length) return placeOf(unit, parent.from);
    at = parent.parent;
  }
  return null;
}

function atStart(pattern: RegExp, words: string): RegExpExecArray | null {
  const one = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  const found = one.exec(words.slice(0, 300));
  if (!found || !isOneUnit(found[1] ?? '')) return null;
  return /^(?:[Gg]iao(?: cho)?\s*:?\s*)?$/u.test(words.slice(0, found.index)) ? found : null;
}

function placeOf(
  match: { index: number; 1?: string } | RegExpExecArray | RegExpMatchArray,
  offset: number,
): Place {
  const from = offset + (match.index ?? 0);
  return { from, to: from + (match[1] ?? '').trimEnd().length };
}
