import { randomBytes } from 'node:crypto';
import { obligationId } from '../../src/actions/obligation-id';
import type { Office } from '../../src/actions/office';
import { openOffice } from '../../src/actions/open-office';
import type { Campaign } from '../../src/domain/campaign';
import { parseDeadline } from '../../src/domain/deadline';
import { standardLadder } from '../../src/domain/ladder';
import { type Obligation, submit } from '../../src/domain/obligation';
import { plan } from '../../src/domain/plan';
import { openStore } from '../../src/store';
import { askingUnit, type Chats, remindedUnit, toldUnit } from './cast';
import { launchedAt, ZONE } from './clock';

const AT_ONCE = 200;

/**
 * An office in the middle of a campaign: every reminded unit owes a report and is to be reminded this morning, by the
 * program itself; every told unit has sent one that waits for a verdict. Returns the buttons that accept those.
 */
export async function seed(uri: string, chats: Chats): Promise<string[]> {
  const store = await openStore(uri);
  try {
    const newId = () => randomBytes(9).toString('base64url');
    const office = await openOffice({ store, name: 'Phòng Nội vụ', zone: ZONE, newId });
    const reminded = chats.reminded.map((_, n) => remindedUnit(n));
    const told = chats.told.map((_, n) => toldUnit(n));
    const asking = chats.asking.map((_, n) => askingUnit(n));
    await store.units.save([...reminded, ...told, ...asking].map(unit));
    await launch(office, 'chaosowed000', reminded);
    const sent = await launch(office, 'chaossent000', told, sentIn);
    await seat(office, chats.reminded, (n) => `${remindedUnit(n)}/focalPoint`);
    await seat(office, chats.told, (n) => `${toldUnit(n)}/focalPoint`);
    await seat(office, chats.asking, (n) => `${askingUnit(n)}/focalPoint`);
    await seat(office, chats.pressing, () => '@office/officer');
    return sent.map(({ id, submissions: [submission] }) => `ac:${id}:${submission?.id}`);
  } finally {
    await store.close();
  }
}

function unit(code: string) {
  return {
    ...{ code, name: `Xã ${code}`, aliases: [], kind: 'commune' as const, bloc: null, parent: null },
    ...{ validFrom: null, validTo: null, successor: null },
  };
}

async function launch(
  office: Office,
  id: string,
  units: string[],
  as: (obligation: Obligation, n: number) => Obligation = (obligation) => obligation,
): Promise<Obligation[]> {
  const { store, calendar } = office;
  const campaign = campaignOf(id, units);
  await store.campaigns.add(campaign);
  const facts = { campaign, units: await store.units.all(), existing: [], now: launchedAt };
  const opened = plan({ ...facts, calendar, idOf: obligationId }).map(as);
  await store.obligations.open(opened);
  return opened;
}

/** The report of its unit has come. */
function sentIn(obligation: Obligation, n: number): Obligation {
  const person = `t${n}`;
  const sent = submit(obligation, {
    ...{ id: `s${n}`, receipt: `2026-${String(n).padStart(6, '0')}`, at: launchedAt, person },
    ...{ seat: `${obligation.unit}/focalPoint`, nil: true, answers: [], evidence: [] },
  });
  if (!sent.ok) throw new Error(sent.refusal.key);
  return sent.value;
}

function campaignOf(id: string, units: string[]): Campaign {
  const parsed = parseDeadline('chậm nhất ngày 17/07/2026', '2026-06-15');
  if (!parsed.ok) throw new Error('no deadline');
  return {
    ...{ id, title: 'Cả nước chung sức xây dựng nông thôn mới', lead: 'PKT' },
    document: { number: '1804/UBND-NC', day: '2026-06-15' },
    ...{ from: '2026-01-01', to: '2026-12-31', phases: [], ladder: standardLadder },
    scope: { kinds: [], blocs: [], units, except: [] },
    naming: 'counts',
    requirements: [
      {
        ...{ id: 'nam', kind: 'periodic', recurrence: 'once', deadline: parsed.rule },
        ...{ dataWindow: 'decree09', questions: [], ladder: null },
      },
    ],
    ...{ launchedAt, launchedBy: { person: 'chaos', seat: '@office/officer' } },
  };
}

async function seat({ store }: Office, chats: readonly number[], seatOf: (n: number) => string) {
  const add = async (chat: number, n: number): Promise<void> => {
    const person = `p${chat}`;
    await store.people.add({
      ...{ id: person, name: `Cán bộ ${chat}`, locale: 'vi', consent: { at: launchedAt, notice: 'chaos' } },
      addresses: [{ channel: 'telegram', chatId: String(chat), unreachable: false }],
    });
    const term = { from: launchedAt, until: null, invitedBy: null };
    await store.people.assign({ person, seat: seatOf(n), ...term });
  };
  for (let from = 0; from < chats.length; from += AT_ONCE)
    await Promise.all(chats.slice(from, from + AT_ONCE).map((chat, n) => add(chat, from + n)));
}
