import type { Fact, FoundPhase } from '../directive';
import type { Layout } from '../layout';
import { factOf } from '../layout';
import { oneLine, spaced } from './pattern';
import { type FoundSpan, spanAt, type YearOf } from './span';

const NAME =
  '(?:Đợt|Giai đoạn|Vòng|Bước) (?:thứ )?(?:\\d{1,2}|[IVX][IVX1l]{0,3}|một|hai|ba|bốn|nhất|loại|sơ khảo|chung khảo|sơ loại|bán kết|chung kết|cơ sở)';
const PHASE = spaced(`(?<!\\p{L})${NAME}(?![\\p{L}\\d]| ?[-–] ?\\d)`, 'gu');
/** Words before the time of a phase: "Đợt 1 (chào mừng …): từ …". */
const TIME = spaced(
  '(?:từ |\\(|: |, |giai đoạn |trong )?(?<!\\p{L})(?=(?:từ|tháng|ngày|năm|\\d{4}\\s*[-–]|\\d{1,2}/)(?: |\\d|/))',
  'giu',
);
const LOOK = 160;

/** A phase with the place of its name. */
export interface PhaseAt extends Fact<FoundPhase> {
  block: number;
  span: FoundSpan;
}

/** Parts of campaigns (đợt, giai đoạn, vòng) that have a time of their own, its year where they leave it out from `yearOf`. */
export function phasesIn(layout: Layout, yearOf?: YearOf): PhaseAt[] {
  const found: PhaseAt[] = [];
  for (const [block, { from, to, part }] of layout.blocks.entries()) {
    if (part !== 'body') continue;
    const words = layout.text.slice(from, to);
    const names = [...words.matchAll(PHASE)];
    const known = new Set<string>();
    for (const [i, name] of names.entries()) {
      if (!opensClause(words, name.index)) continue;
      const begin = name.index + name[0].length;
      const end = Math.min(names[i + 1]?.index ?? words.length, begin + LOOK);
      const own = firstSpan(words.slice(begin, end), from + begin, yearOf);
      const spans = own ? [own] : name.index === 0 ? below(layout, block) : [];
      for (const [part, span] of spans.entries()) {
        const called = spans.length > 1 ? `${oneLine(name[0])} (${part + 1})` : oneLine(name[0]);
        if (known.has(called.toLowerCase())) continue;
        known.add(called.toLowerCase());
        const value = { name: called, from: span.from?.value ?? null, to: span.to?.value ?? null };
        const ends = [span.from, span.to].flatMap((one) => one?.place ?? []);
        const first = own ? from + name.index : Math.min(...ends.map((one) => one.from));
        const place = { from: first, to: Math.max(...ends.map((one) => one.to)) };
        found.push({ ...factOf(layout, value, place), block, span });
      }
    }
  }
  return found;
}

function opensClause(words: string, at: number): boolean {
  return at === 0 || /(?:[.;:,()+–\n-]|đợt|giai đoạn|là)\s*$/iu.test(words.slice(Math.max(0, at - 12), at));
}

/** The first time in a clause, wherever in it. */
export function firstSpan(words: string, offset: number, yearOf?: YearOf): FoundSpan | null {
  for (const match of words.matchAll(TIME)) {
    const at = match.index + match[0].length;
    for (const begin of [match.index, at]) {
      const lead = words.slice(begin).search(/[^\s(:,]/u);
      const span =
        lead < 0 ? null : spanAt(words.slice(begin + lead, begin + lead + 90), offset + begin + lead, yearOf);
      if (span) return span;
    }
  }
  return null;
}

/** "Vòng sơ khảo:" over items that tell from when to when, each of them a part. */
function below({ text, blocks }: Layout, at: number): FoundSpan[] {
  const spans: FoundSpan[] = [];
  for (let i = at + 1; i < blocks.length && i < at + 12; i += 1) {
    const block = blocks[i];
    if (!block || (block.parent !== at && block.mark === '')) break;
    const span = spanAt(text.slice(block.from, Math.min(block.to, block.from + LOOK)), block.from);
    if (span?.from && span.to) spans.push(span);
  }
  return spans;
}

/** From the first beginning to the last end; without an end when that one comes first. */
export function covering(spans: readonly FoundSpan[]): FoundSpan {
  const froms = spans.flatMap(({ from }) => from ?? []).sort((a, b) => (a.value < b.value ? -1 : 1));
  const tos = spans.flatMap(({ to }) => to ?? []).sort((a, b) => (a.value > b.value ? -1 : 1));
  const [from = null] = froms;
  const [to = null] = tos;
  const isBackwards = from !== null && to !== null && from.value.slice(0, to.value.length) > to.value;
  return { from, to: isBackwards ? null : to };
}
