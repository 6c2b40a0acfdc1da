import type { Campaign } from '../../../src/domain/campaign';
import type { RungMark } from '../../../src/domain/ladder';
import type { HistoryEntry, Obligation, Submission } from '../../../src/domain/obligation';
import type { Unit } from '../../../src/domain/unit';
import { built } from '../dispatch/built';
import type { Kind } from './campaigns';
import { calendar, LOADED, ZONE } from './days';

const { addDays, instantOf } = built<typeof import('../../../src/domain/day')>('src/domain/day');
const { rungInstant } = built<typeof import('../../../src/domain/ladder')>('src/domain/ladder');
const { nextRungAt } = built<typeof import('../../../src/domain/nudge')>('src/domain/nudge');
const { plan } = built<typeof import('../../../src/domain/plan')>('src/domain/plan');
const { obligationId } =
  built<typeof import('../../../src/actions/obligation-id')>('src/actions/obligation-id');

/** One of thirty is never reported. */
const NEVER = 30;

/** All obligations of a campaign as its planning opens them, and as they stand at the time of loading. */
export function obligationsOf(kind: Kind, campaign: Campaign, units: readonly Unit[]): Obligation[] {
  const end = instantOf(campaign.to, '09:00', ZONE);
  const now = kind === 'past' ? end : campaign.launchedAt;
  const opened = plan({ campaign, units, existing: [], now, calendar, idOf: obligationId });
  return opened.map((obligation, n) => {
    const openedAt = instantOf(addDays(obligation.deadline.lastDay, -60), '07:00', ZONE);
    const fresh = kind === 'past' ? { ...obligation, openedAt } : obligation;
    return kind === 'past' && n % NEVER > 0 ? reported(fresh, campaign) : owed(fresh, campaign);
  });
}

function owed(obligation: Obligation, { ladder }: Campaign): Obligation {
  const marked = { ...obligation, rungs: said(obligation, ladder, LOADED) };
  return { ...marked, nextRungAt: nextRungAt(marked, ladder, LOADED, calendar) };
}

/** Sent on the last day, accepted three days later: with two answers, a receipt and the reminders before. */
function reported(obligation: Obligation, { ladder, lead }: Campaign): Obligation {
  const { id, unit, deadline, history } = obligation;
  const at = instantOf(deadline.lastDay, '10:00', ZONE);
  const seat = `${unit}/focalPoint`;
  const submission: Submission = {
    ...{ id: `s-${id}`, receipt: `2025-${id}`, at, person: `p-${unit}`, seat, nil: false, evidence: [] },
    answers: [
      { question: 'q1', value: `Đã hoàn thành đường liên ấp, huy động nhân dân đóng góp ngày công (${id})` },
      { question: 'q2', value: '15' },
    ],
  };
  const done: HistoryEntry[] = [
    { at, person: `p-${unit}`, seat, what: 'submitted', why: null },
    {
      ...{ at: instantOf(addDays(deadline.lastDay, 3), '15:00', ZONE), person: 'p-lead' },
      ...{ seat: `${lead}/head`, what: 'accepted', why: null },
    },
  ];
  return {
    ...obligation,
    state: 'accepted',
    submissions: [submission],
    history: [...history, ...done],
    rungs: said(obligation, ladder, at),
    nextRungAt: null,
    revision: 7,
  };
}

function said(obligation: Obligation, { rungs }: Campaign['ladder'], until: Date): RungMark[] {
  const { unit, deadline } = obligation;
  return rungs.flatMap((rung): RungMark[] => {
    const at = rungInstant(rung, obligation, calendar);
    if (at > until) return [];
    const recipients = rung.to.includes('office') ? [unit, '@office'] : [unit];
    return recipients.map((recipient) => ({
      ...{ rung: rung.id, recipient, at, outcome: 'said' },
      ...{ note: `nudge:${recipient}:${deadline.lastDay}`, for: deadline.lastDay },
    }));
  });
}
