import { detectEntities } from '../../../src/sandbox/entities/detect';
import { trimFormatted } from '../../../src/sandbox/entities/trim';

const found = (text: string) =>
  detectEntities(text, []).map(
    ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
  );

test.each([
  ['/start ABC', ['bot_command /start']],
  ['/viec@dondoc_bot nhé', ['bot_command /viec@dondoc_bot']],
  ['xem /viec, /tre.', ['bot_command /viec', 'bot_command /tre']],
  ['10/11/2026 và a/b', []],
  ['chào @lan_ubnd!', ['mention @lan_ubnd']],
  ['thư lan@vinhchau.gov.vn', ['email lan@vinhchau.gov.vn']],
  ['vào https://a.vn/x?y=1. hoặc b.com', ['url https://a.vn/x?y=1', 'url b.com']],
  ['#nôngthônmới #123', ['hashtag #nôngthônmới']],
])('%s', (text, entities) => {
  expect(found(text)).toEqual(entities);
});

test('nothing is looked for inside code and links', () => {
  const code = [{ type: 'code' as const, offset: 0, length: 5 }];
  expect(detectEntities('/viec /tre', code)).toEqual([
    ...code,
    { type: 'bot_command', offset: 6, length: 4 },
  ]);
});

test('trimming moves, cuts and drops entities', () => {
  const entities = [
    { type: 'bold' as const, offset: 0, length: 2 },
    { type: 'italic' as const, offset: 1, length: 3 },
    { type: 'code' as const, offset: 3, length: 3 },
  ];
  expect(trimFormatted({ text: '  ab  ', entities })).toEqual({
    text: 'ab',
    entities: [
      { type: 'italic', offset: 0, length: 2 },
      { type: 'code', offset: 1, length: 1 },
    ],
  });
});
