import type { Connection } from 'mongoose';
import { type Ladder, type Rung, standardLadder } from '../domain/ladder';
import { isDuplicateKey } from './documents';

/** What brings documents of the version before to the next one. Its place in the list is the version it leads from. */
type Step = (connection: Connection) => Promise<void>;

const steps: readonly Step[] = [
  laddersOfCampaigns,
  rulesOfDeadlines,
  turnsOfDeliveries,
  updatesSeen,
  openingsTold,
];
const MARK = 'documents';

/** The version of documents that this program writes. */
export const documentsVersion = steps.length;

/**
 * Brings stored documents to the shape this program reads; one small read when they have it already. Every write asks
 * for the old shape, so that two processes may do it at once and one that was cut short is done again. Throws when the
 * documents are of a later program: this one would take from them what it does not know.
 */
export async function upgrade(connection: Connection): Promise<void> {
  const versions = connection.collection<{ _id: string; version: number }>('versions');
  const version = (await versions.findOne({ _id: MARK }))?.version ?? 0;
  if (version > steps.length)
    throw new Error(`the documents are of version ${version}, this program knows ${steps.length}`);
  if (version === steps.length) return;
  for (const step of steps.slice(version)) await step(connection);
  try {
    await versions.updateOne({ _id: MARK }, { $max: { version: steps.length } }, { upsert: true });
  } catch (error) {
    // Another process that did the same has written the mark.
    if (!isDuplicateKey(error)) throw error;
  }
}

interface OldCampaign {
  _id: string;
  requirements: Array<{ id: string; deadline: object; ladder: Rung[] | Ladder | null }>;
}

/** Campaigns were of one part, and reminded by the rungs of each requirement. */
async function laddersOfCampaigns(connection: Connection): Promise<void> {
  const campaigns = connection.collection<OldCampaign>('campaigns');
  const old = await campaigns.find({ ladder: { $exists: false } }).toArray();
  for (const { _id, requirements } of old) {
    const now = requirements.map((one) => ({ ...one, ladder: ladderFrom(one.ladder) }));
    await campaigns.updateOne(
      { _id, ladder: { $exists: false } },
      { $set: { phases: [], ladder: standardLadder, requirements: now } },
    );
  }
}

function ladderFrom(old: Rung[] | Ladder | null): Ladder | null {
  if (!Array.isArray(old)) return old;
  const standard = old.map(moment).join() === standardLadder.rungs.map(moment).join();
  return standard ? null : { ...standardLadder, profile: 'custom', rungs: old };
}

function moment({ id, at, to }: Rung): string {
  return `${id} ${at} ${to.join('+')}`;
}

/** Deadlines did not keep the rule they came from. It could not be changed, so it is still the requirement's. */
async function rulesOfDeadlines(connection: Connection): Promise<void> {
  const campaigns = await connection.collection<OldCampaign>('campaigns').find().toArray();
  const obligations = connection.collection('obligations');
  for (const { _id, requirements } of campaigns)
    for (const { id, deadline } of requirements)
      await obligations.updateMany(
        { campaign: _id, requirement: id, 'deadline.rule': { $exists: false } },
        { $set: { 'deadline.rule': deadline } },
      );
}

interface OldDelivery {
  _id: string;
  message: { notBefore: Date };
  leaseUntil?: Date | null;
  dueAt: Date;
}

/** Rows had no place in the line of their chat, and a lease beside the time at which they are due. */
async function turnsOfDeliveries(connection: Connection): Promise<void> {
  const deliveries = connection.collection<OldDelivery>('deliveries');
  await deliveries.updateMany(
    { claims: { $exists: false } },
    { $set: { claims: 0, revivedAt: null, insteadOf: null } },
  );
  const open = { state: { $in: ['queued', 'retrying', 'sending'] }, turn: { $exists: false } };
  for (const { _id, message, dueAt, leaseUntil } of await deliveries.find(open).toArray())
    await deliveries.updateOne(
      { _id, ...open },
      { $set: { turn: message.notBefore, dueAt: leaseUntil ?? dueAt }, $unset: { leaseUntil: 1 } },
    );
}

/** Updates that were handled stood in a collection of their own, which its time to live empties. */
async function updatesSeen(connection: Connection): Promise<void> {
  const seen = await connection.collection<{ _id: string; at: Date }>('seen_updates').find().toArray();
  const inbox = connection.collection<{ _id: string; doneAt: Date }>('inbox');
  for (const { _id, at } of seen)
    await inbox.updateOne({ _id }, { $setOnInsert: { doneAt: at } }, { upsert: true });
}

interface OldOpening {
  _id: string;
  at: Date;
  facts: { obligations: string[] };
}

/** What was opened for a unit was told by campaign and moment: it is not to be told again by unit and day. */
async function openingsTold(connection: Connection): Promise<void> {
  const notices = connection.collection<OldOpening & { kind: string; outgoing: [] }>('notices');
  const told = new Map<string, OldOpening>();
  for (const { _id, at, facts } of await notices.find({ kind: 'opened' }).sort({ _id: 1 }).toArray()) {
    const [, unit, day] = /^opened:[^:]+:(.+):(\d{4}-\d\d-\d\d)T[\d:.]+Z$/.exec(_id) ?? [];
    if (unit === undefined || day === undefined) continue;
    const id = `opened:${unit}:${day}`;
    const obligations = [...(told.get(id)?.facts.obligations ?? []), ...facts.obligations];
    told.set(id, { _id: id, at, facts: { obligations } });
  }
  for (const { _id, ...fields } of told.values())
    await notices.updateOne(
      { _id },
      { $setOnInsert: { kind: 'opened', ...fields, outgoing: [] } },
      { upsert: true },
    );
}
