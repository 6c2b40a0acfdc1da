import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { openStore } from '../../src/store';
import { useServer } from '../support/database';
import { contentsOf, openPlace, seed } from './place';

const server = process.env.TEST_MONGODB_URI ?? '';
const onServer = server === '' ? describe.skip : describe;

onServer('backup and restore of a MongoDB server', () => {
  let place: ReturnType<typeof openPlace>;
  const databases: Array<Awaited<ReturnType<typeof useServer>>> = [];
  beforeEach(() => {
    place = openPlace();
  });
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    place.remove();
  });

  async function database(): Promise<string> {
    const opened = await useServer(server, `backup_${randomUUID().slice(0, 8)}`);
    databases.push(opened);
    return opened.uri;
  }

  it('gives every document back, there and in an embedded store, and from that to a server', async () => {
    const uri = await database();
    await seed(uri);
    const before = await contentsOf(uri);
    const { path, manifest } = await place.backup('none', { uri });
    expect([manifest.store, ['snapshot', 'still'].includes(manifest.moment)]).toEqual(['mongodb', true]);
    const other = await database();
    await place.restore(path, 'none', { uri: other });
    expect(await contentsOf(other)).toEqual(before);
    await place.restore(path, 'b');
    expect(await place.contents('b')).toEqual(before);
    const again = await place.backup('b', { at: new Date('2026-11-21T19:00:00Z') });
    const third = await database();
    await place.restore(again.path, 'none', { uri: third });
    expect(await contentsOf(third)).toEqual(before);
  }, 60_000);

  it('sets aside what is there when told to replace it, under other names', async () => {
    const uri = await database();
    await seed(uri);
    const { path } = await place.backup('none', { uri });
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.collection<{ _id: string }>('units').insertOne({ _id: 'LATER' });
    await expect(place.restore(path, 'none', { uri })).rejects.toThrow('terminal.restore.notEmpty');
    await place.restore(path, 'none', { uri, replace: true });
    const units = connection.collection<{ _id: string }>('units');
    expect(await units.findOne({ _id: 'LATER' })).toBeNull();
    const aside = connection.collection<{ _id: string }>('aside_2026-11-21T02-00-00_units');
    expect(await aside.findOne({ _id: 'LATER' })).not.toBeNull();
    await connection.close();
  }, 60_000);

  it('does not open for the program while collections of two times stand side by side', async () => {
    const uri = await database();
    await seed(uri);
    const { path } = await place.backup('none', { uri });
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.collection<{ _id: string }>('restore_under_way').insertOne({ _id: 'cut short' });
    await expect(openStore(uri)).rejects.toThrow('run it again');
    await place.restore(path, 'none', { uri, replace: true });
    await (await openStore(uri)).close();
    await connection.close();
  }, 60_000);
});
