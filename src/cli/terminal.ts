import { createInterface } from 'node:readline/promises';
import { plainText, type TextKey, type Translate } from '../i18n';

export interface Terminal {
  say(line: string): void;
  /** Null when nobody is there to answer. */
  ask: ((question: string) => Promise<string>) | null;
}

export const terminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  ask: process.stdin.isTTY ? askHere : null,
};

export async function confirmed(
  { ask }: Terminal,
  t: Translate,
  question: { key: TextKey; count: number },
): Promise<'go' | 'stop' | 'nobody'> {
  if (ask === null) return 'nobody';
  const answer = await ask(plainText(t(question.key, { count: question.count })));
  return answer.trim().toLowerCase() === t('import.cli.yes') ? 'go' : 'stop';
}

async function askHere(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
