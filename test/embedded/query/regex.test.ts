import { toRegExp } from '../../../src/embedded/query/regex';

describe('a regular expression of MongoDB', () => {
  test.each([
    ['^đơn', 'i', 'ĐƠN VỊ', true],
    ['a.c', '', 'a\nc', false],
    ['a.c', 's', 'a\nc', true],
    ['a.c', '', 'a\rc', true],
    ['c$', '', 'abc\n', true],
    ['c$', '', 'abc\nd', false],
    ['c$', 'm', 'abc\nd', true],
    ['^d', 'm', 'abc\nd', true],
    ['^d', 'm', 'abc\rd', false],
    ['a\\sb', '', 'a\u00a0b', false],
    ['[\\s,]b', '', 'a b', true],
    ['[.$^]', '', 'x', false],
    ['1\\.5\\$', '', '1.5$', true],
  ])('%s with %j on %j: %j', (pattern, options, text, expected) => {
    expect(toRegExp(pattern, options).test(text)).toBe(expected);
  });

  test.each([
    ['a', 'x'],
    ['a', 'g'],
    ['\\Aa', ''],
    ['[[:alpha:]]', ''],
    ['(?i)a', ''],
    ['a(', ''],
    ['a\\', ''],
  ])('is refused where JavaScript reads it differently: %s with %j', (pattern, options) => {
    expect(() => toRegExp(pattern, options)).toThrow('Regular expression is invalid');
  });
});
