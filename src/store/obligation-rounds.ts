import type { Model } from 'mongoose';
import type { Day } from '../domain/day';
import type { Obligation } from '../domain/obligation';
import type { Stored } from './documents';

type Row = Stored & Pick<Obligation, 'deadline'>;

/** Where the rounds of a requirement lie in time, without reading them. */
export function obligationRounds<T extends Row>(obligations: Model<T>) {
  const rows = obligations as unknown as Model<Row>;

  return {
    /**
     * The periods whose obligations are late last before, or first after, a day: on each side the day nearest to it and
     * every period that has an obligation of that day. The day itself counts as before.
     */
    async nearestPeriods(campaign: string, requirement: string, day: Day): Promise<NearestPeriods[]> {
      const of = { campaign, requirement };
      const sides = [
        { when: { $lte: day }, order: -1 as const },
        { when: { $gt: day }, order: 1 as const },
      ];
      const found = await Promise.all(
        sides.map(async ({ when, order }): Promise<NearestPeriods[]> => {
          const nearest = await rows
            .findOne({ ...of, 'deadline.lateAfter': when }, { 'deadline.lateAfter': 1 })
            .sort({ 'deadline.lateAfter': order })
            .lean<Row>();
          if (!nearest) return [];
          const { lateAfter } = nearest.deadline;
          const keys = await rows.distinct('period.key', { ...of, 'deadline.lateAfter': lateAfter });
          return [{ lateAfter, keys: keys.map(String) }];
        }),
      );
      return found.flat();
    },
  };
}

export interface NearestPeriods {
  lateAfter: Day;
  keys: string[];
}
