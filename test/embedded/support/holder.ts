import { openStore } from '../../../src/embedded/open';

/** A process of its own that holds a store: `holder.ts DATA_DIR ROLE`. Says its connection string, and ends with its input. */
async function main(): Promise<void> {
  const [dataDir = '', role = 'server'] = process.argv.slice(2);
  const store = await openStore({
    dataDir,
    now: () => new Date(),
    role: role === 'command' ? 'command' : 'server',
  });
  process.stdout.write(`${JSON.stringify({ uri: store.uri, owner: store.owner })}\n`);
  process.stdin.resume();
  process.stdin.on('end', () => {
    store.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

void main();
