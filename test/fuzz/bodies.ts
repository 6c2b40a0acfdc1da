import { deep, oddText } from './odd';
import type { Random } from './random';

export interface Post {
  headers: Record<string, string>;
  body: string | Buffer;
}

const SECRET = 'x-telegram-bot-api-secret-token';

/** What somebody might post to the webhook's address; `good` is an update's own JSON. */
export function postOf(good: string, secret: string, random: Random): Post {
  const given = random.chance(0.8) ? secret : random.pick(['', 'x', `${secret}x`, secret.slice(1), 'ÿ']);
  const type = random.chance(0.8)
    ? 'application/json'
    : random.pick(['text/plain', 'application/xml', 'application/json;charset=utf-16', 'a/b/c', ';']);
  const header = random.chance(0.95) ? { [SECRET]: given } : {};
  return { headers: { 'content-type': type, ...header }, body: bodyOf(good, random) };
}

function bodyOf(good: string, random: Random): string | Buffer {
  return random.pick<() => string | Buffer>([
    ...[() => good, () => good.slice(0, random.below(good.length)), () => good + good],
    () => good.replace(/"/g, () => (random.chance(0.02) ? '' : '"')),
    () => Buffer.from(random.bytes(random.below(400))),
    () =>
      random.pick(['', 'null', '[]', '5', '"x"', '{}', '{"update_id":1e99}', '{"update_id":-0}', '\ufeff{}']),
    () => `{"update_id":1,"__proto__":{"message":1},"constructor":{"prototype":{"is_bot":1}}}`,
    () => `{"update_id":${random.below(1e9)},"message":${JSON.stringify(deep(random.below(3_000)))}}`,
    () => '['.repeat(random.below(50_000)),
    () => `{"update_id":${random.below(1e9)},"message":{"text":${JSON.stringify(oddText(random))}}}`,
    () => (random.chance(0.02) ? `{"update_id":1,"a":"${'x'.repeat(1_100_000)}"}` : good),
  ])();
}
