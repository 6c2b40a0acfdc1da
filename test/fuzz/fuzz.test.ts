import { openTestDatabase } from '../support/database';
import { fuzz } from './run';

it('2,000 odd updates and webhook bodies break nothing and reach nobody else', async () => {
  const database = await openTestDatabase();
  const { findings, posted } = await fuzz({
    uri: database.uri,
    seed: 1804,
    count: 2_000,
    heap: () => null,
    tell: () => undefined,
  });
  await database.close();
  expect(findings.wrong).toEqual([]);
  expect(findings.unhandled).toBe(0);
  expect(findings.replies).toBeGreaterThan(500);
  expect(posted).toBe(200);
}, 240_000);
