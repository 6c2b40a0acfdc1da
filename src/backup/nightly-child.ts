import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';

export interface Child {
  /** What the program said, when it ends well. @throws Error with what it said otherwise */
  done: Promise<string>;
  stop(): void;
}

/**
 * The backup program as a process of its own: it reads, packs and restores as much as the bot holds in memory, and the
 * bot answers meanwhile.
 */
export function startBackupProgram(at: Date): Child {
  const program = join(__dirname, '..', 'cli', `backup${extname(__filename)}`);
  const child = spawn(
    process.execPath,
    [...process.execArgv, program, '--nightly', '--at', at.toISOString()],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      said += text;
    });
  }
  const done = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(said.trim());
      else reject(new Error(`the backup ended with ${signal ?? code}: ${said.trim()}`));
    });
  });
  return { done, stop: () => void child.kill() };
}
