import type { Place } from '../directive';
import type { Block, Layout } from '../layout';
import type { Naming } from './naming';
import { QUOTES, spaced } from './pattern';
import { firstOfJoint, unitBefore } from './unit';
import { placeOf, unitAtStart } from './unit-at';

/** "cơ quan chủ trì:", "đơn vị thường trực –". */
export const LABEL =
  '(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)(?: được giao)? (?:chủ trì|phụ trách|thường trực|đầu mối|chịu trách nhiệm)(?: \\p{L}{1,9}){0,4} ?[:–-]|[Đđ]ơn vị tổ chức ?:|(?<!\\p{L})(?:[Cc]hủ trì|[Pp]hụ trách|[Đđ]ầu mối|[Tt]hường trực) ?:)';
const GAP = spaced(
  `${LABEL}|[Dd]o(?= )|[Gg]iao(?: cho)?(?= )|của(?= (?:Sở|Phòng|Ban|Hội|Liên đoàn|Công đoàn) )|là(?= )|[|\\t(]| [-–](?= )|:`,
  'gu',
);
const CHARGED = ' (?:chủ trì|phụ trách|theo dõi|là|làm|chịu|tham mưu|đôn đốc|thường trực)';
const ENDS = unitBefore(`(?= ?(?:[.;,:()|\\t]|$|${CHARGED}))`, 'u');
const ENDS_CLAUSE = unitBefore(`(?= ?(?:[.;)|\\t]|$|${CHARGED}))`, 'u');
const JOINT = firstOfJoint('u');
const REACH = 300;

/** Gaps that say beyond doubt that who is in charge follows. */
const SAYS = /^(?:do|giao.*|là|\(|[^\s].{8,})$/isu;
const BEGINS_NEXT = new RegExp(`[${QUOTES}]`, 'gu');

/**
 * The unit in charge that is named behind a campaign: "“…” do Sở X chủ trì", "“…” – cơ quan chủ trì: Sở X".
 * @param near only what says so beyond doubt, and before another campaign is named
 */
export function leadBehind(
  { text }: Layout,
  block: Block,
  { whole, near }: Pick<Naming, 'whole'> & { near: boolean },
): Place | null {
  const after = text.slice(whole.to, Math.min(block.to, whole.to + REACH));
  const clause = after.search(/[.;]\s|[.;]$/u);
  const words = after.slice(0, Math.min(clause < 0 ? after.length : clause, near ? nextIn(after) : REACH));
  for (const gap of words.matchAll(GAP)) {
    const kind = gap[0].trim();
    const isRole = /^là$/iu.test(kind);
    if (
      (near && !SAYS.test(kind)) ||
      (isRole && !IS_ROLE.test(text.slice(Math.max(0, whole.from - 60), whole.from)))
    )
      continue;
    const at = gap.index + gap[0].length;
    const rest = after.slice(at);
    const space = rest.length - rest.trimStart().length;
    if (/^(?:do|\()$/iu.test(kind) && !LEADS.test(rest)) continue;
    // A bare colon or dash may also announce what units are to do.
    const ends = /^[-–:|\t]?$/u.test(kind) ? ENDS_CLAUSE : ENDS;
    const unit = unitAtStart(JOINT, rest.slice(space)) ?? unitAtStart(ends, rest.slice(space));
    if (unit) return placeOf(unit, whole.to + at + space);
  }
  return null;
}

/** Where the next campaign is named: the quotation mark that closes this one's title is not counted. */
function nextIn(after: string): number {
  for (const { index } of after.matchAll(BEGINS_NEXT)) if (index > 1) return index;
  return after.length;
}

/** "Cơ quan thường trực của phong trào “…” là Sở X". */
const IS_ROLE = spaced(
  '(?:cơ quan|đơn vị) (?:chủ trì|phụ trách|thường trực|đầu mối)(?: \\p{L}{1,9}){0,4} $',
  'iu',
);

/** "do Sở X phát động" says who began it, not who is in charge. */
const LEADS = spaced(
  '^[^.;]{0,120}?(?:chủ trì|phụ trách|làm|là|theo dõi|thường trực|tham mưu|đôn đốc)(?!\\p{L})',
);
