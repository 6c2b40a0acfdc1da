import type { Random } from './random';

const texts = [
  ...[
    '',
    ' ',
    '\0',
    '\0\0/viec\0',
    '\ud800',
    'a\udfffb',
    '\u202e/tinhhinh\u202d',
    '\u200f\u200e',
    '\ufeff/start',
  ],
  ...[
    '😀',
    '👨‍👩‍👧‍👦'.repeat(50),
    'é'.normalize('NFD').repeat(90),
    `a${'\u0301'.repeat(300)}`,
    'ﷺ'.repeat(200),
  ],
  ...['<b>', '</b><i>', '&lt;&amp;&#0;', '{{name}}', '$t(fault.apology)', '%s%n', '../../etc/passwd'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '$where',
    'a.b',
    "'; drop",
    '=cmd()',
    '-1',
    '1e999',
    'NaN',
    '٣',
  ],
  ...[
    '0',
    '15',
    '15,5',
    '1.000.000',
    '9'.repeat(400),
    '31/02/2019',
    '10/11/2019',
    '2019-11-10',
    'quý III',
    'mật',
  ],
  ...[
    'x'.repeat(5_000),
    'đ'.repeat(40_000),
    '\n'.repeat(3_000),
    '/'.repeat(300),
    '@'.repeat(64),
    ':'.repeat(64),
  ],
];

/** A text that people, clients or whoever pretends to be one might send. */
export function oddText(random: Random): string {
  const text = random.pick(texts);
  return random.chance(0.2) ? text + random.pick(texts).slice(0, 4_000) : text;
}

const ids = [0, -1, 1, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_SAFE_INTEGER, 1e300, -1e300, 0.5, 777000];

export function oddId(random: Random): number {
  return random.chance(0.5) ? random.pick(ids) : random.below(2 ** 32) - 2 ** 31;
}

/** A value where another was expected. */
export function oddValue(random: Random): unknown {
  return random.pick<() => unknown>([
    ...[() => null, () => true, () => [], () => ({}), () => [null], () => 0, () => ({ id: null })],
    ...[() => oddText(random), () => oddId(random), () => [oddText(random)], () => ({ id: oddId(random) })],
    () => JSON.parse('{"__proto__":{"is_bot":true},"constructor":1}'),
    () => deep(2 + random.below(60)),
    () => Array.from({ length: random.below(300) }, () => ({ type: 'bot_command', offset: oddId(random) })),
  ])();
}

export function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}
