import type { Place } from '../directive';
import type { Block, Layout } from '../layout';
import { leadBehind } from './lead-behind';
import { leadBeneath } from './lead-beneath';
import type { Naming } from './naming';
import { QUOTES } from './pattern';
import { firstOfJoint, isOneUnit, unitBefore } from './unit';
import { placeOf, unitAtStart } from './unit-at';

const ON_THE_WAY =
  '[:,]? ?(?:[-–+] ?)?(?:có trách nhiệm |có nhiệm vụ |được giao |chủ động |tiếp tục |trực tiếp |thường xuyên |là (?:cơ quan|đơn vị) )*';
const CHARGE =
  '(?:[Cc]h[ủỉ] trì|[Pp]hụ trách|[Cc]hịu trách nhiệm|[Tt]heo dõi|[Đđ]ôn đốc|[Tt]hường trực|[Ll]àm (?:cơ quan |đơn vị )?(?:đầu mối|thường trực)|[Ll]à (?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thường trực))';
const IN_CHARGE = unitBefore(`${ON_THE_WAY}${CHARGE}(?!\\p{L})`);
const CHARGED = unitBefore(`${ON_THE_WAY}${CHARGE}(?!\\p{L})`, 'u');
const HEADING = unitBefore(' ?(?::|$)', 'u');
const DOES = unitBefore(
  `${ON_THE_WAY}(?:[Tt]ổ chức|[Tt]riển khai|[Tt]ham mưu|[Hh]ướng dẫn|[Cc]hỉ đạo)(?!\\p{L})`,
  'u',
);

/** "Sở X tổng kết phong trào …" */
const REVIEWS = unitBefore(
  `${ON_THE_WAY}(?:(?:[Tt]ham mưu )?(?:[Tt]ổng kết|[Ss]ơ kết)|[Tt]ham mưu (?:tổ chức|triển khai|phát động))(?: thực hiện| việc){0,2} $`,
);

const JOINT = firstOfJoint();

/** "“…” do Sở X chủ trì; phong trào …": whom a campaign before this one was given to. */
const OF_ANOTHER = new RegExp(`[${QUOTES}][^${QUOTES}]{0,60}(?:do|\\()\\s*$`, 'iu');

/** How far before a campaign the unit in charge of it may stand. */
const REACH = 700;

/** The unit in charge of one campaign, where its name stands; null when its clause names none. */
export function leadAt(layout: Layout, naming: Naming): Place | null {
  const block = layout.blocks[naming.block];
  if (!block) return null;
  const { whole } = naming;
  return (
    leadBehind(layout, block, { whole, near: true }) ??
    before(layout, block, naming) ??
    leadBehind(layout, block, { whole, near: false }) ??
    leadBeneath(layout, naming) ??
    above(layout, block)
  );
}

function before({ text }: Layout, block: Block, { whole }: Naming): Place | null {
  const sentence = block.sentences.find(({ from, to }) => from <= whole.from && whole.from < to);
  const from = Math.max(sentence?.from ?? block.from, whole.from - REACH);
  const words = text.slice(from, whole.from);
  const named = [...words.matchAll(IN_CHARGE), ...words.matchAll(REVIEWS), ...words.matchAll(JOINT)]
    .filter(({ index, 1: unit = '' }) => isOneUnit(unit) && !OF_ANOTHER.test(words.slice(0, index)))
    .sort((a, b) => a.index - b.index);
  const last = named.at(-1);
  if (last) return placeOf(last, from);
  const start = text.slice(block.from, Math.min(whole.from, block.from + REACH));
  const patterns = block.mark === '' ? [CHARGED, HEADING] : [CHARGED, HEADING, DOES];
  for (const pattern of patterns) {
    const unit = unitAtStart(pattern, start);
    if (unit) return placeOf(unit, block.from);
  }
  return null;
}

const LONGEST_HEADING = 150;

/** "1. Phòng Nội vụ:" over "- Chủ trì phong trào …". */
function above({ text, blocks }: Layout, block: Block): Place | null {
  for (let at = block.parent, steps = 0; at !== null && steps < 3; steps += 1) {
    const parent = blocks[at];
    if (!parent) return null;
    const words = text
      .slice(parent.from, Math.min(parent.to, parent.from + LONGEST_HEADING))
      .replace(/[\s.:]+$/u, '');
    const unit = unitAtStart(HEADING, words);
    if (unit && unit[0].length >= words.length) return placeOf(unit, parent.from);
    at = parent.parent;
  }
  return null;
}
