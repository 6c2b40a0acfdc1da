import { fold } from '../../domain/text';
import type { FoundDue, FoundObligation } from '../directive';

/** Each demand once, however often it is said; one without a date is the same as one with it. */
export function merged(found: readonly FoundObligation[]): FoundObligation[] {
  const kept: FoundObligation[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) => isSame(one, other));
    const other = kept[at];
    if (other) kept[at] = joined(other, one);
    else kept.push(one);
  }
  return kept;
}

function isSame(one: FoundObligation, other: FoundObligation): boolean {
  if (one.kind !== other.kind || one.campaigns.join() !== other.campaigns.join()) return false;
  if (one.due && other.due && keyOf(one.due.value) !== keyOf(other.due.value)) return false;
  if (!agree(one.reporters?.value, other.reporters?.value)) return false;
  if (!agree(one.recipient?.value, other.recipient?.value)) return false;
  if (one.kind === 'periodic' && one.recurrence && other.recurrence && one.recurrence !== other.recurrence)
    return false;
  if ((one.due && other.due) || isSaidInOne(one, other)) return true;
  if ((one.due || other.due) && isOfOtherCases(one.due ? other : one)) return false;
  if (one.kind === 'other' && (one.due || other.due) && !(one.recipient && other.recipient)) return false;
  return one.recurrence === other.recurrence || !one.recurrence || !other.recurrence;
}

/** "Riêng khen thưởng đột xuất, …", "Trường hợp …": with no day, beside what is sent by one. */
function isOfOtherCases({ evidence }: FoundObligation): boolean {
  return /^(?:đối với|riêng|trường hợp|khi có) /iu.test(evidence.value);
}

/** Read from the same words twice: an item alone, and with the deadline that stands after its list. */
function isSaidInOne({ evidence: { place: one } }: FoundObligation, { evidence }: FoundObligation): boolean {
  return one.from === evidence.place.from && Math.abs(one.to - evidence.place.to) <= 2;
}

/** What is not said may be the same; of two names one may be the longer. */
function agree(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [a, b] = [nameOf(one), nameOf(other)];
  return a.includes(b) || b.includes(a);
}

function nameOf(unit: string): string {
  return fold(unit)
    .replace(/\buy ban nhan dan\b/gu, 'ubnd')
    .replace(/\bgiao duc (?:va )?dao tao\b/gu, 'gd dt');
}

function keyOf(due: FoundDue): string {
  if (due.by === 'event') return JSON.stringify({ ...due, event: fold(due.after.event) });
  const { on, inclusive, time } = due.rule;
  return JSON.stringify([on, inclusive, time]);
}

function joined(first: FoundObligation, second: FoundObligation): FoundObligation {
  const [one, other] = [wordsOf(first).length, wordsOf(second).length];
  const isFirst = one === other && one === 0 ? !namesDay(second) || namesDay(first) : one >= other;
  const dated = isFirst ? first : second;
  const rest = isFirst ? second : first;
  return {
    ...dated,
    recurrence: dated.recurrence ?? rest.recurrence,
    reporters: dated.reporters ?? rest.reporters,
    recipient: dated.recipient ?? rest.recipient,
    opens: dated.opens ?? rest.opens,
  };
}

/** A day and month, if not of which year. */
function namesDay({ evidence }: FoundObligation): boolean {
  return /\d{1,2}[/.-]\d{1,2}/.test(evidence.value);
}

/** Of two ways to give one deadline the fuller is shown. */
function wordsOf({ due }: FoundObligation): string {
  if (!due) return '';
  return due.value.by === 'rule' ? due.value.rule.words : due.value.after.event;
}
