import type { FoundObligation } from '../directive';
import type { ReportKind } from '../domain/campaign';
import type { Recurrence } from '../domain/period';

const kinds: Record<Exclude<ReportKind, 'periodic'>, string> = {
  flash: 'flash',
  interimReview: 'midterm_review',
  finalReview: 'final_review',
  registration: 'registration',
  plan: 'plan',
  contestEntry: 'contest_entry',
  awardDossier: 'award_dossier',
  other: 'other',
};

const periodic: Partial<Record<Recurrence, string>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  halfYearly: 'semiannual',
  nineMonthly: 'nine_months',
  yearly: 'annual',
  schoolYearly: 'annual',
};

const recurrences: Record<Recurrence, string> = {
  once: 'once',
  monthly: 'monthly',
  quarterly: 'quarterly',
  halfYearly: 'semiannual',
  nineMonthly: 'nine_months',
  yearly: 'yearly',
  schoolYearly: 'yearly',
  perPhase: 'per_phase',
};

/** Standing reports are named by how often they come; one whose recurrence is not said is `other`. */
export function kindName({ kind, recurrence }: Pick<FoundObligation, 'kind' | 'recurrence'>): string {
  if (kind !== 'periodic') return kinds[kind];
  return (recurrence && periodic[recurrence]) ?? 'other';
}

export function recurrenceName(recurrence: Recurrence | null): string {
  return recurrence === null ? 'unspecified' : recurrences[recurrence];
}
