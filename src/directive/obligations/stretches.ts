import { type DueContext, type DueWords, dueWordsIn } from './due-words';
import { type EventWords, eventDueIn } from './event-due';
import { holdingIn } from './replaced';

/** Words of a clause with at most one deadline. */
export interface Stretch {
  /** In the clause. */
  from: number;
  to: number;
  plain: string;
  due: DueWords | null;
  event: EventWords | null;
}

/** What a deadline is of, said after it: "trước ngày 10/6 (đối với báo cáo 6 tháng)", "… đối với báo cáo năm". */
const LABEL = /^\s?\([^()]{3,60}\)|^,? (?:doi voi|cho) bao cao [^,;.()]{2,40}?(?=,? va |,? truoc |[,;.]|$)/;

/** Cuts a clause so that each stretch has one deadline: after it where what is asked comes first, else before it. */
export function stretchesOf(context: DueContext): Stretch[] {
  const { plain, isVoid } = holdingIn(context.plain);
  const dues = dueWordsIn({ ...context, plain });
  if (isVoid && dues.length === 0) return [];
  if (dues.length < 2) {
    const due = dues[0] ?? null;
    const event = due && !due.loose ? null : eventDueIn(plain, context.typed);
    return [{ from: 0, to: plain.length, plain, due: event ? null : due, event }];
  }
  const leads = (dues[0]?.from ?? 0) > 12;
  return dues.map((due, i) => {
    const end = (at: number) => at + (LABEL.exec(plain.slice(at))?.[0].length ?? 0);
    const last = dues[i - 1];
    const from = leads ? (last ? end(last.to) : 0) : i === 0 ? 0 : due.from;
    const next = dues[i + 1];
    const to = next ? (leads ? end(due.to) : next.from) : plain.length;
    return { from, to, plain: plain.slice(from, to), due, event: null };
  });
}
