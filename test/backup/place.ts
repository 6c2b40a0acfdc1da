import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openOffice } from '../../src/actions/open-office';
import { makeBackup } from '../../src/backup/make';
import { restoreBackup } from '../../src/backup/restore';
import { type EmbeddedStore, openStore as openEmbedded } from '../../src/embedded/open';
import { openStore } from '../../src/store';
import { openRawStore } from '../../src/store/raw';
import { seedCampaign, seedReport } from '../support/seed';

const ZONE = 'Asia/Ho_Chi_Minh';
export const NIGHT = new Date('2026-11-20T19:00:00Z');

/** A folder for one test with data folders and backups in it, and the commands on them. */
export function openPlace() {
  const root = mkdtempSync(join(tmpdir(), 'dd-backup-'));
  const where = (dataDir: string, mongodbUri: string | null = null) => ({
    ...{ mongodbUri, dataDir: join(root, dataDir) },
    log: () => undefined,
  });
  const open = (dataDir: string, role: 'server' | 'command' = 'command') =>
    openEmbedded({ dataDir: join(root, dataDir), now: () => NIGHT, role });
  return {
    root,
    shelf: join(root, 'backups'),
    open,
    backup: (dataDir: string, { at = NIGHT, uri = null }: { at?: Date; uri?: string | null } = {}) =>
      makeBackup({ where: where(dataDir, uri), shelf: join(root, 'backups'), at, zone: ZONE }),
    restore: (
      folder: string,
      into: string,
      { replace = false, uri = null }: { replace?: boolean; uri?: string | null } = {},
    ) => restoreBackup({ folder, where: where(into, uri), replace, at: NIGHT, zone: ZONE }),
    /** A store with a campaign, a report, and values of every type that the program stores. */
    async seeded(dataDir: string): Promise<void> {
      await during(await open(dataDir), async (uri) => {
        await seed(uri);
        await addOddValues(uri);
      });
    },
    /** Every document of every collection as its bytes, by name. */
    async contents(dataDir: string): Promise<Record<string, string[]>> {
      return during(await open(dataDir), contentsOf);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function during<T>(store: EmbeddedStore, work: (uri: string) => Promise<T>): Promise<T> {
  try {
    return await work(store.uri);
  } finally {
    await store.close();
  }
}

export async function contentsOf(uri: string): Promise<Record<string, string[]>> {
  const raw = await openRawStore(uri);
  const contents: Record<string, string[]> = {};
  for (const name of await raw.names()) {
    contents[name] = [];
    for await (const { plain } of raw.documents(name))
      contents[name].push(Buffer.from(plain).toString('hex'));
  }
  await raw.close();
  return contents;
}

export async function seed(uri: string): Promise<void> {
  const store = await openStore(uri);
  const newId = () => randomBytes(9).toString('base64url');
  const office = await openOffice({ store, name: 'x', zone: ZONE, newId });
  const { campaign, obligations } = await seedCampaign(office);
  const unit = obligations[0]?.unit ?? '';
  await seedReport(office, { campaign: campaign.id, unit, at: new Date('2019-11-01T03:00:00Z') });
  // As restored: planned again at the next beat.
  await store.campaigns.planAllAgain();
  await store.close();
}

async function addOddValues(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const odd = [
    { _id: 'dates', early: new Date(-1), late: new Date('2999-12-31T23:59:59.999Z') },
    { _id: 'binary', bytes: Buffer.from([0, 1, 255]), empty: Buffer.alloc(0) },
    { _id: 'nothing', none: null, undefined: undefined, list: [undefined, null, 1], empty: {} },
    {
      _id: 'numbers',
      whole: 1,
      half: 0.5,
      big: 2 ** 40,
      minus: -0,
      not: Number.NaN,
      all: Number.POSITIVE_INFINITY,
    },
    { _id: 'words', text: 'Đôn đốc “nhiệm vụ”', 'a.b': 'key with a dot', long: 'x'.repeat(200_000) },
    { _id: 'id', id: new mongoose.mongo.ObjectId('0123456789abcdef01234567') },
  ];
  await connection.collection<{ _id: string }>('odd').insertMany(odd);
  await connection.close();
}
