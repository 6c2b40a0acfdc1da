import type { Duty, Seat } from '../domain/seat';

/** Every command, button and conversation is one of these verbs. */
export type Verb = keyof typeof access;

interface Rule {
  /** `anyone` needs no seat and no consent; `joined` needs a seat, whichever. */
  to: 'anyone' | 'joined' | readonly Duty[];
  /** True when a seat of the unit that leads the campaign in question is enough; the action checks which campaign. */
  lead?: true;
}

const units = ['head', 'deputy', 'focalPoint'] as const;
const office = ['officer', 'administrator'] as const;
const readers = ['officer', 'leader', 'administrator'] as const;

/** Who may do what: the one table, read by the one guard (`allowed`). Least first. */
export const access = {
  start: { to: 'anyone' },
  help: { to: 'anyone' },
  cancel: { to: 'anyone' },
  language: { to: 'anyone' },
  join: { to: 'anyone' },
  owed: { to: 'joined' },
  why: { to: 'joined' },
  report: { to: units },
  review: { to: ['officer'], lead: true },
  standing: { to: 'joined' },
  unit: { to: 'joined' },
  late: { to: readers, lead: true },
  campaigns: { to: 'joined' },
  calendar: { to: 'joined' },
  editCalendar: { to: ['administrator'] },
  ask: { to: 'joined' },
  invite: { to: office },
  importUnits: { to: office },
  launch: { to: ['officer'] },
  directive: { to: ['officer'] },
  changeDeadline: { to: ['officer'] },
  linkGroup: { to: ['officer'] },
  summary: { to: readers },
  failed: { to: office },
} as const satisfies Record<string, Rule>;

/** The one guard. `leads` says whether one of the seats belongs to a unit that leads some campaign. */
export function allowed(verb: Verb, seats: readonly Seat[], leads: boolean): boolean {
  const rule: Rule = access[verb];
  if (rule.to === 'anyone') return true;
  if (rule.to === 'joined') return seats.length > 0;
  const duties: readonly Duty[] = rule.to;
  if (seats.some((seat) => duties.includes(seat.duty))) return true;
  return rule.lead === true && leads;
}
