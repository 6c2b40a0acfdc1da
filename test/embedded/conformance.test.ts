import mongoose from 'mongoose';
import { openEmbedded, type TestDatabase, useServer } from '../support/database';
import { aggregating } from './conformance/aggregating';
import { indexing } from './conformance/indexing';
import { managing } from './conformance/managing';
import { reading } from './conformance/reading';
import { writing } from './conformance/writing';

const server = process.env.TEST_MONGODB_URI;

const targets: [string, (name: string) => Promise<TestDatabase>][] = [['the embedded store', openEmbedded]];
if (server !== undefined && server !== '') {
  targets.push(['the server of TEST_MONGODB_URI', (name) => useServer(server, name)]);
}

describe.each(targets)('%s', (_target, openTarget) => {
  let database: TestDatabase;
  let connection: mongoose.Connection;

  beforeAll(async () => {
    database = await openTarget(`conformance_${process.pid}`);
    connection = await mongoose
      .createConnection(database.uri, { autoIndex: false, autoCreate: false })
      .asPromise();
  });

  afterAll(async () => {
    await connection.close();
    await database.close();
  });

  const open = () => connection;
  describe('reads', () => reading(open));
  describe('writes', () => writing(open));
  describe('indexes', () => indexing(open));
  describe('aggregates', () => aggregating(open));
  describe('manages', () => managing(open));
});
