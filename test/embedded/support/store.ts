import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedStore, type OpenOptions, openStore } from '../../../src/embedded/open';
import { RawClient, socketOf } from './raw';

export interface Laboratory {
  store: EmbeddedStore;
  client: RawClient;
  dataDir: string;
  close(): Promise<void>;
}

/** A store of its own and a raw client of it. */
export async function openLaboratory(options: Partial<OpenOptions> = {}): Promise<Laboratory> {
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-lab-'));
  const store = await openStore({ dataDir, now: () => new Date(), ...options });
  const client = await RawClient.connect(socketOf(store.uri));
  return {
    ...{ store, client, dataDir },
    close: async () => {
      client.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
