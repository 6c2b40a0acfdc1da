import type { Place } from '../directive';
import type { Layout } from '../layout';
import { LABEL } from './lead-behind';
import { spaced } from './pattern';
import { firstOfJoint, isOneUnit, unitBefore } from './unit';
import { placeOf, unitAtStart } from './unit-at';

type Words = Pick<Layout, 'text' | 'blocks'>;

/** The least that makes a unit the one in charge of a whole document. */
const ENOUGH = 4;

/** "A và B đồng chủ trì" says that A leads, however long B is called. */
const OF_JOINT = 3;

const DUTY = unitBefore(
  '[:,]?\\s*(?:[-–+]\\s*)?(?:có trách nhiệm |có nhiệm vụ |được (?:giao|phân công) |chủ động |tiếp tục |giúp [^.;:]{0,60}? )?(?=[Cc]h[ủỉ] trì|[Pp]hụ trách|[Cc]hịu trách nhiệm|[Tt]heo dõi|[Kk]iểm tra|[Đđ]ôn đốc|[Tt]ổng hợp|[Tt]ham mưu|[Ll]à |[Ll]àm |[Hh]ướng dẫn|[Nn]hận bài|[Tt]iếp nhận bài|[Tt]hường trực|[Đđ]ầu mối)',
);
const JOINT = firstOfJoint();
const STANDING = unitBefore('(?:(?<=\\))|(?=\\s*(?:[,.;)]| [-–] |$| (?:chủ|ch[ủỉ]|đã|để|tổng|theo))))');
const SIGNS: ReadonlyArray<readonly [pattern: RegExp, points: number]> = [
  [spaced('^[^.;]{0,40}ch[ủỉ] trì'), 3],
  [spaced('phụ trách|(?:cơ quan|đơn vị|là|làm) (?:đầu mối|thường trực)'), 3],
  [spaced('^ ?đầu mối'), 3],
  [spaced('theo dõi'), 1],
  [spaced('kiểm tra'), 1],
  [spaced('đôn đốc'), 2],
  [spaced('tổng hợp'), 1],
  [spaced('tham mưu'), 1],
  [spaced('báo cáo|kết quả'), 1],
  [
    spaced(
      '(?:kế hoạch|chỉ thị|công văn|văn bản|thể lệ) này|kết quả thực hiện|(?:cuộc thi|phong trào|đợt thi đua)',
    ),
    2,
  ],
  [spaced('^[^.;]{0,20}nhận bài'), 4],
  [
    spaced(
      '^[^.;]{0,110}(?:tuyên truyền|kinh phí|dự toán|thanh quyết toán|cơ sở vật chất|hậu cần|(?:bảo|đảm) (?:đảm|bảo) an ninh|công tác y tế|chuyên mục|thông tin đại chúng)',
    ),
    -4,
  ],
];

/** The unit in charge of all that a document asks, but for those that `taken` places put in charge of one campaign. */
export function documentLead({ text, blocks }: Words, taken: ReadonlySet<number>): Place | null {
  let best: { place: Place; points: number } | null = null;
  for (const block of blocks) {
    if (block.part !== 'body') continue;
    const words = text.slice(block.from, block.to);
    const joint = [...words.matchAll(JOINT)];
    for (const match of [...joint, ...words.matchAll(DUTY)]) {
      const name = (match[1] ?? '').replace(/[\s.,;]+$/u, '');
      if (!isOneUnit(name) || taken.has(block.from + match.index)) continue;
      if (BY_OTHERS.test(words.slice(Math.max(0, match.index - 90), match.index))) continue;
      const points = pointsOf(words, match.index, match[0].length) + (joint.includes(match) ? OF_JOINT : 0);
      if (points < ENOUGH || points <= (best?.points ?? 0)) continue;
      const from = block.from + match.index;
      best = { place: { from, to: from + name.length }, points };
    }
  }
  return labelled({ text, blocks }, taken) ?? best?.place ?? standing({ text, blocks });
}

/** "UBND các huyện giao Phòng A làm đầu mối": in charge of their share. */
const BY_OTHERS = spaced(
  '(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|các|mỗi|từng) [^.;:]{0,60}(?<!\\p{L})(?:giao|phân công|chỉ đạo)(?: cho)? $',
);

function pointsOf(words: string, at: number, length: number): number {
  const given = /giao(?: cho)?\s*:?\s*$/iu.test(words.slice(Math.max(0, at - 12), at)) || at === 0 ? 1 : 0;
  const duties = words.slice(at + length, at + length + 420);
  return SIGNS.reduce((sum, [pattern, points]) => sum + (pattern.test(duties) ? points : 0), given);
}

/** "Sở X (Thường trực Ban Chỉ đạo)": said to be so where it is named. */
function standing({ text, blocks }: Words): Place | null {
  for (const block of blocks) {
    if (block.part !== 'body') continue;
    for (const match of text.slice(block.from, block.to).matchAll(STANDING)) {
      const name = (match[1] ?? '').replace(/[\s.,;]+$/u, '');
      if (!isOneUnit(name) || !/[(–-]\s*(?:cơ quan |đơn vị |là )?(?:thường trực|đầu mối)/iu.test(name))
        continue;
      const from = block.from + match.index;
      return { from, to: from + name.length };
    }
  }
  return null;
}

const LABELLED = spaced(`^[^.;:]{0,40}?${LABEL}\\s*`, 'u');
const NAMED = unitBefore('(?= ?(?:[.;()]|$))', 'u');

/** "Cơ quan thường trực: …", in an item or a sentence of its own. */
function labelled({ text, blocks }: Words, taken: ReadonlySet<number>): Place | null {
  for (const { part, sentences } of blocks) {
    for (const { from, to } of part === 'body' ? sentences : []) {
      const words = text.slice(from, Math.min(to, from + 300));
      const label = LABELLED.exec(words);
      const unit = label && unitAtStart(NAMED, words.slice(label[0].length));
      const place = unit && placeOf(unit, from + label[0].length);
      if (place && !taken.has(place.from)) return place;
    }
  }
  return null;
}
