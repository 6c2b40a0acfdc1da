import { tmpdir } from 'node:os';
import { dramas } from './dramas';
import { perform } from './perform';
import { verdict } from './verdict';

/** Kilobytes in a megabyte: `maxRSS` is in kilobytes. */
const KILO = 1024;

async function main(): Promise<void> {
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  out('↳ bot trả lời / reply   ✉ bot chủ động nhắn / message   » lời dẫn / narrator   [ nút ] / button');
  for (const drama of dramas) {
    out('');
    const facts = await perform(drama, { out, colour: process.stdout.isTTY === true, folder: tmpdir() });
    process.exitCode = Math.max(Number(process.exitCode ?? 0), verdict(facts, drama.expectations, out));
  }
  const seconds = (performance.now() / 1000).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / KILO);
  out(`${seconds} s, bộ nhớ cao nhất / peak memory ${megabytes} MB`);
}

void main();
