import type { Place } from '../directive';
import type { Block, Layout } from '../layout';
import type { Naming } from './naming';
import { spaced } from './pattern';
import { unitBefore } from './unit';
import { placeOf, unitAtStart } from './unit-at';

/** "cơ quan chủ trì:", "đơn vị thường trực –". */
export const LABEL =
  '(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)(?: được giao)? (?:chủ trì|phụ trách|thường trực|đầu mối|chịu trách nhiệm)(?: \\p{L}{1,9}){0,4} ?[:–-]';
const GAP = spaced(
  `${LABEL}|[Dd]o(?= )|[Gg]iao(?: cho)?(?= )|của(?= (?:Sở|Phòng|Ban|Hội|Liên đoàn|Công đoàn) )|[|\\t]| [-–](?= )|:`,
  'gu',
);
const CHARGED = ' (?:chủ trì|phụ trách|theo dõi|là|làm|chịu)';
const ENDS = unitBefore(`(?= ?(?:[.;,:()|\\t]|$|${CHARGED}))`, 'u');
const ENDS_CLAUSE = unitBefore(`(?= ?(?:[.;)|\\t]|$|${CHARGED}))`, 'u');
const REACH = 300;

/** The unit in charge that is named behind a campaign: "“…” do Sở X chủ trì", "“…” – cơ quan chủ trì: Sở X". */
export function leadBehind({ text }: Layout, block: Block, { whole }: Naming): Place | null {
  const after = text.slice(whole.to, Math.min(block.to, whole.to + REACH));
  const clause = after.search(/[.;]\s|[.;]$/u);
  for (const gap of after.slice(0, clause < 0 ? after.length : clause).matchAll(GAP)) {
    const at = gap.index + gap[0].length;
    const rest = after.slice(at);
    const space = rest.length - rest.trimStart().length;
    // A bare colon or dash may also announce what units are to do.
    const ends = /^\s*[-–:|\t]$/u.test(gap[0]) ? ENDS_CLAUSE : ENDS;
    const unit = /^do$/iu.test(gap[0]) && !LEADS.test(rest) ? null : unitAtStart(ends, rest.slice(space));
    if (unit) return placeOf(unit, whole.to + at + space);
  }
  return null;
}

/** "do Sở X phát động" says who began it, not who is in charge. */
const LEADS = spaced('^[^.;]{0,120}?(?:chủ trì|phụ trách|làm|là|theo dõi|thường trực)(?!\\p{L})');
