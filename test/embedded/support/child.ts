import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface HolderProcess {
  uri: string;
  owner: boolean;
  pid: number;
  /** Ends it at once, as a power cut or the kernel would. */
  kill(): Promise<void>;
  /** Lets it close the store and end. */
  stop(): Promise<void>;
}

/** Starts another process on a data folder and waits until it has the store. */
export async function startHolder(
  dataDir: string,
  role: 'server' | 'command' = 'server',
): Promise<HolderProcess> {
  const child = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', join(__dirname, 'holder.ts'), dataDir, role],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { uri, owner } = JSON.parse(line) as { uri: string; owner: boolean };
  return {
    ...{ uri, owner, pid: child.pid ?? 0 },
    kill: () => ended(child, () => child.kill('SIGKILL')),
    stop: () => ended(child, () => child.stdin.end()),
  };
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  const exit = once(child, 'exit');
  end();
  await exit;
}
