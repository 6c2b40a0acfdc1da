import { randomBytes } from 'node:crypto';
import { createConnection } from 'mongoose';

/** A database of its own on the server of TEST_MONGODB_URI, dropped at close. */
export async function openTestDatabase(): Promise<{ uri: string; close(): Promise<void> }> {
  const server = process.env.TEST_MONGODB_URI;
  if (!server) throw new Error('no TEST_MONGODB_URI');
  const uri = new URL(server);
  uri.pathname = `/test_${randomBytes(6).toString('hex')}`;
  return {
    uri: uri.href,
    async close() {
      const connection = await createConnection(uri.href).asPromise();
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
