import type { Place } from './directive';
import { firstListKind, type Mark, numberKind } from './marks';

interface Placed extends Place {
  mark: Mark;
  part: 'head' | 'body' | 'foot';
}

interface Open {
  at: number;
  /** -1 for a paragraph that announces what follows it. */
  kind: number;
  /** Of the first item under it; null while there is none. */
  inner: number | null;
}

/** An item stands under the last block of an outer kind; a paragraph under the last heading that numbers sections. */
export function parentsOf(text: string, blocks: readonly Placed[]): Array<number | null> {
  let stack: Open[] = [];
  let part: Placed['part'] = 'head';
  return blocks.map((block, at) => {
    const words = text.slice(block.from, block.to).trimEnd();
    const { kind } = block.mark;
    if (block.part !== part || CLOSES.test(words) || ANNEX.test(words)) stack = [];
    part = block.part;
    stack = stack.slice(0, kind < 0 ? depthOfParagraph(text, blocks, stack) : depthOfItem(stack, kind));
    const above = stack.at(-1);
    if (above && kind >= 0) above.inner ??= kind;
    if (kind >= 0 || words.endsWith(':')) stack.push({ at, kind, inner: null });
    return above?.at ?? null;
  });
}

/** Words that begin the closing paragraphs of a document, and its annexes. */
const CLOSES =
  /^(?:trên đây|nhận được (?:văn bản|công văn|kế hoạch|chỉ thị|thông báo|hướng dẫn|thông tri)|căn cứ (?:vào )?(?:các |những )?nội dung|yêu cầu (?:các|thủ trưởng|chủ tịch).{0,200}nghiêm túc|rất mong|trân trọng|trong quá trình (?:triển khai|tổ chức|thực hiện))/iu;
const ANNEX = /^phụ lục/iu;

/** An item leaves every block of its own kind or one further in, and a list that began with a kind further in. */
function depthOfItem(stack: readonly Open[], kind: number): number {
  const leaves = stack.findIndex((one) =>
    one.kind >= 0 ? one.kind >= kind : one.inner !== null && kind < one.inner,
  );
  return leaves < 0 ? stack.length : leaves;
}

function depthOfParagraph(text: string, blocks: readonly Placed[], stack: readonly Open[]): number {
  let depth = stack.length;
  while (depth > 0 && leaves(text, blocks, stack[depth - 1])) depth -= 1;
  return depth;
}

function leaves(text: string, blocks: readonly Placed[], one: Open | undefined): boolean {
  if (!one || one.kind < 0 || one.kind >= firstListKind) return true;
  const block = blocks[one.at];
  if (!block || block.to - block.from > LONGEST_HEADING) return true;
  const words = text.slice(block.from, block.to).trimEnd();
  // "2. Đối với các xã:" owns the list that follows it, not what comes after that list.
  if (words.endsWith(':') && one.kind >= numberKind && one.inner !== null) return true;
  return /[.;,]$/u.test(words);
}

const LONGEST_HEADING = 150;
