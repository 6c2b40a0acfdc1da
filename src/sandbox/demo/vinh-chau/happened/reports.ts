import { dayOf } from '../../../../domain/day';
import type { Obligation } from '../../../../domain/obligation';
import type { Unit } from '../../../../domain/unit';
import { shortDay, ZONE } from '../../local-time';
import type { Facts } from '../expectations';

type ReportFact =
  | 'obligations'
  | 'deadline'
  | 'onTime'
  | 'late'
  | 'nil'
  | 'returned'
  | 'accepted'
  | 'missing'
  | 'submissions'
  | 'evidence'
  | 'corrected'
  | 'kept';

/** What the obligations in the store say. */
export function reportFacts(
  obligations: readonly Obligation[],
  units: readonly Unit[],
): Pick<Facts, ReportFact> {
  const submissions = obligations.flatMap((obligation) => obligation.submissions);
  const sent = obligations.filter((obligation) => obligation.submissions.length > 0);
  const accepted = obligations.filter(({ state }) => state === 'accepted');
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const answersOf = (code: string) =>
    obligations.find(({ unit }) => unit === code)?.submissions.at(-1)?.answers ?? [];
  return {
    obligations: obligations.length,
    deadline: [...new Set(obligations.map(deadlineText))].join(' | '),
    onTime: sent.filter((obligation) => !cameLate(obligation)).length,
    late: sent.filter(cameLate).length,
    nil: submissions.filter(({ nil }) => nil).length,
    returned: accepted.filter(({ history }) => history.some(({ what }) => what === 'returned')).length,
    accepted: accepted.length,
    missing: obligations
      .filter((obligation) => !sent.includes(obligation))
      .map(({ unit }) => names.get(unit) ?? unit)
      .join(', '),
    submissions: submissions.length,
    evidence: submissions.flatMap(({ evidence }) => evidence).length,
    corrected: answersOf('XHD')[1]?.value ?? '',
    kept: answersOf('XVT').length,
  };
}

function deadlineText({ deadline: { lastDay, aimDay, lateAfter } }: Obligation): string {
  return [lastDay, aimDay, lateAfter].map(shortDay).join('; ');
}

function cameLate({ submissions: [first], deadline }: Obligation): boolean {
  return first !== undefined && dayOf(first.at, ZONE) > deadline.lateAfter;
}
