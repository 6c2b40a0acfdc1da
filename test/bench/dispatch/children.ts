import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** The platform, as whoever sends needs it. */
export interface Opened {
  url: string;
  token: string;
  chats: number[];
}

/** What was sent to somebody: the parameters of the call, without the chat. */
export interface Screen {
  text: string;
  [parameter: string]: unknown;
}

/** What the platform saw since it was last asked. */
export interface Seen {
  /** Chats that got the message, how many times more than once, and refusals for haste. */
  reached: number;
  repeated: number;
  tooMany: number;
  /** One of the messages. */
  sample: Screen | null;
}

/** How long the sending took, and what it cost its process. */
export interface Worked {
  elapsedMs: number;
  cpuMs: number;
  rssBeforeMb: number;
  rssMb: number;
}

/** Starts a script of this folder in a process of its own. */
export function start(script: string): ChildProcess {
  return fork(join(__dirname, `${script}.ts`), [], { execArgv: process.execArgv });
}

/** What the process says next. Throws when it ends instead. */
export function hear<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`a process of the benchmark ended with ${code ?? 'a signal'}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** In a process so started: does what it is asked once, answers, and ends. */
export function answerParent<T>(work: (asked: T) => Promise<object>): void {
  process.once('message', (asked) => {
    work(asked as T).then(
      (answer) => process.send?.(answer, () => process.exit(0)),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
