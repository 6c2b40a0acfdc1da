import { aboutOf, type Failure, failureOf } from '../domain/dead-letter';
import type { Delivery } from '../domain/delivery';
import { done, type Outcome, refuse } from '../domain/refusal';
import { isOfficeSeat, parseSeatKey, type Seat } from '../domain/seat';
import { failedReference } from './failed-reference';
import type { Office } from './office';
import { type Obstacle, routeFailed } from './route-failed';
import { worksOnFailed } from './works-on-failed';

/** A message that could not be delivered, in words of the office: no address of anybody is in it. */
export interface FailedMessage {
  reference: string;
  template: string;
  /** Titles and names of what it was about; empty where it names none. */
  campaigns: string[];
  units: string[];
  /** The seats it is for, the unit by name (null for the office's own); empty for a person or a group. */
  seats: Array<{ unit: string | null; duty: Seat['duty'] }>;
  /** Name of the person, or title of the group, whom it was on its way to; null when nobody was to be reached. */
  recipient: string | null;
  /** When it should have gone. */
  dueAt: Date;
  failure: Failure;
  attempts: number;
  /** What is in the way of sending it again; null when nothing is. */
  obstacle: Obstacle | null;
}

export interface FailedPage {
  /** Through all pages. */
  count: number;
  /** This page, or the nearest there is, and how many there are, counted from 1. */
  at: number;
  of: number;
  messages: FailedMessage[];
}

/** Newest first. `page` is counted from 1. */
export async function failedDeliveries(
  office: Office,
  { by, page, size }: { by: string; page: number; size: number },
  now: Date,
): Promise<Outcome<FailedPage>> {
  if (!(await worksOnFailed(office, by, now))) return refuse('failed.refusal.mayNot');
  const { deliveries } = office.store;
  const count = await deliveries.failedCount();
  const of = Math.max(1, Math.ceil(count / size));
  const at = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), of);
  const found = await deliveries.failed(size, (at - 1) * size);
  const elsewhere = await deliveries.handedOver(found.map(({ id }) => id));
  const rows = found.filter(({ id }) => !elsewhere.has(id));
  const messages = await describeAll(office, rows, now);
  return done({ count, at, of, messages });
}

async function describeAll(office: Office, rows: readonly Delivery[], now: Date): Promise<FailedMessage[]> {
  const { store } = office;
  const named = rows.map(({ message }) => aboutOf(message));
  const obligations = new Map(
    (await store.obligations.byIds([...new Set(named.flatMap((about) => about.obligations))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const titles = new Map((await store.campaigns.all()).map(({ id, title }) => [id, title]));
  const names = new Map((await store.units.all()).map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  return Promise.all(
    rows.map(async (row, n) => {
      const owed = (named[n]?.obligations ?? []).flatMap((id) => obligations.get(id) ?? []);
      const campaigns = [...owed.map(({ campaign }) => campaign), ...(named[n]?.campaigns ?? [])];
      const units = [...owed.map(({ unit }) => unit), ...(named[n]?.units ?? [])];
      const route = await routeFailed(office, row, now);
      return {
        reference: failedReference(row),
        template: row.message.template,
        campaigns: [...new Set(campaigns)].flatMap((id) => titles.get(id) ?? []),
        units: [...new Set(units)].map(nameOf),
        seats: seatsOf(row).map(({ unit, duty }) => ({
          ...{ unit: isOfficeSeat({ unit, duty }) ? null : nameOf(unit), duty },
        })),
        recipient: await recipientOf(office, row),
        dueAt: row.message.notBefore,
        failure: failureOf(row),
        attempts: row.attempts,
        obstacle: route.kind === 'shut' ? route.why : null,
      };
    }),
  );
}

function seatsOf({ message: { to } }: Delivery): Seat[] {
  return to.kind === 'seats' ? to.seats.flatMap((key) => parseSeatKey(key) ?? []) : [];
}

async function recipientOf({ store }: Office, { message, person }: Delivery): Promise<string | null> {
  const { to } = message;
  if (to.kind === 'group') return (await store.groups.byId(to.chat))?.title ?? null;
  const id = person ?? (to.kind === 'person' ? to.person : null);
  return id === null ? null : ((await store.people.byId(id))?.name ?? null);
}
