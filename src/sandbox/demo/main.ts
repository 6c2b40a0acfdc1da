import { tmpdir } from 'node:os';
import { expected } from './expectations';
import { perform } from './perform';
import { verdict } from './verdict';

/** Kilobytes in a megabyte: `maxRSS` is in kilobytes. */
const KILO = 1024;

async function main(): Promise<void> {
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  const facts = await perform({ out, colour: process.stdout.isTTY === true, folder: tmpdir() });
  process.exitCode = verdict(facts, expected(), out);
  const seconds = (performance.now() / 1000).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / KILO);
  out(`${seconds} s, bộ nhớ cao nhất / peak memory ${megabytes} MB`);
}

void main();
