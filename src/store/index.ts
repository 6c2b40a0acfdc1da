import { type Connection, createConnection } from 'mongoose';
import { alarmStore } from './alarms';
import { isAway } from './away';
import { calendarStore } from './calendar';
import { campaignDraftStore } from './campaign-drafts';
import { campaignStore } from './campaigns';
import { conversationStore } from './conversations';
import { deliveryStore } from './deliveries';
import { directiveDraftStore } from './directive-drafts';
import { draftStore } from './drafts';
import { groupStore } from './groups';
import { inboxStore } from './inbox';
import { invitationStore } from './invitations';
import { jobRunStore } from './job-runs';
import { markStore } from './marks';
import { noticeStore } from './notices';
import { obligationStore } from './obligations';
import { peopleStore } from './people';
import { assertNotHalfRestored } from './raw';
import { unitStore } from './units';
import { upgrade } from './upgrade';

export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * Opens the data layer on any MongoDB server, the embedded one included, and makes its indexes.
 * What comes out are plain objects of the domain.
 */
export async function openStore(uri: string) {
  const connection = await createConnection(uri, {
    // Collections come with their indexes, below: made on the side they would race with the first writes.
    autoCreate: false,
    serverSelectionTimeoutMS: 10_000,
    maxPoolSize: 10,
  }).asPromise();
  const store = {
    units: unitStore(connection),
    people: peopleStore(connection),
    invitations: invitationStore(connection),
    calendar: calendarStore(connection),
    campaigns: campaignStore(connection),
    campaignDrafts: campaignDraftStore(connection),
    directiveDrafts: directiveDraftStore(connection),
    obligations: obligationStore(connection),
    notices: noticeStore(connection),
    deliveries: deliveryStore(connection),
    groups: groupStore(connection),
    drafts: draftStore(connection),
    conversations: conversationStore(connection),
    marks: markStore(connection),
    jobRuns: jobRunStore(connection),
    alarms: alarmStore(connection),
    inbox: inboxStore(connection),
  };
  await prepare(connection);
  return {
    ...store,
    /** Answers when the server does; throws when it does not. */
    ping: async () => void (await connection.db?.admin().ping()),
    isAway,
    close: () => connection.close(),
  };
}

/** A connection that is of no use is not left open: it would keep the process from ending. */
async function prepare(connection: Connection): Promise<void> {
  try {
    await assertNotHalfRestored(connection);
    for (const name of connection.modelNames()) await connection.model(name).createIndexes();
    await upgrade(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}
