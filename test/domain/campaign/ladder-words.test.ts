import fc from 'fast-check';
import { readLadder } from '../../../src/domain/campaign/ladder-words';

/** `T-3@14:00 08:00!`: rungs by id, with `!` where the office hears of them; a refusal by the end of its key. */
function read(words: string): string {
  const outcome = readLadder(words);
  if (!outcome.ok) return outcome.refusal.key.replace('launch.refusal.ladder.', '? ');
  return outcome.value.rungs.map(({ id, to }) => id + (to.includes('office') ? '!' : '')).join(' ');
}

const paramsOf = (words: string) => {
  const outcome = readLadder(words);
  return outcome.ok ? null : outcome.refusal.params;
};

describe('a ladder as it is typed', () => {
  it.each([
    ['-10 -5 -1 0 +2 +5', 'T-10 T-5 T-1 T0 T+2 T+5'],
    ['+2, 0; -5\n-1.', 'T-5 T-1 T0 T+2'],
    ['−3 –1', 'T-3 T-1'],
    ['-3 lịch -2 ngày lịch -1d', 'T-3d T-2d T-1d'],
    ['-3 lich, -3', 'T-3d T-3'],
    ['-3 ngày làm việc, -1 ngày, T+2', 'T-3 T-1 T+2'],
    ['0 80% 50 % thời gian', '50% 80% T0'],
    ['-1 lúc 14:00 0 lúc 9h +1 luc 14h30 +2 @ 8:00', 'T-1@14:00 T0@09:00 T+1@14:30 T+2'],
    ['+3 báo Phòng +7 lúc 14:00 bao phong', 'T+3! T+7@14:00!'],
    ['-5 calendar days, -2 working days, 0 at 14:00, +3 office', 'T-5d T-2 T0@14:00 T+3!'],
    ['-0 +1', 'T0 T+1'],
  ])('understands %j', (words, rungs) => {
    expect(read(words)).toBe(rungs);
  });

  it.each([
    ['', '? unread'],
    ['hằng tuần', '? unread'],
    ['báo Phòng +3', '? unread'],
    ['lúc 14:00 -1', '? unread'],
    ['-1.5', '? unread'],
    ['-5 - 1', '? rest'],
    ['-5 hôm', '? rest'],
    ['-5 lúc', '? rest'],
    ['5 3', '? sign'],
    ['-80%', '? share'],
    ['0%', '? share'],
    ['100%', '? share'],
    ['-121', '? far'],
    ['-1 lúc 06:59', '? hour'],
    ['-1 lúc 17:00', '? hour'],
    ['-1 lúc 14:75', '? hour'],
    ['-1 lúc 25h', '? hour'],
    ['0 báo Phòng', '? office'],
    ['-3 báo Phòng', '? office'],
    ['80% báo Phòng', '? office'],
    ['-3 0 -3', '? twice'],
    ['0 lúc 08:00 0 lúc 14:00', '? twice'],
    ['0 -0', '? twice'],
  ])('refuses %j', (words, why) => {
    expect(read(words)).toBe(why);
  });

  it('says what it understood and where it stopped', () => {
    expect(paramsOf('-10 -5 lúc 14:00, hôm trước 0')).toEqual({
      understood: '-10 -5 lúc 14:00,',
      rest: 'hôm trước 0',
    });
    expect(paramsOf('-3 lịch, 0 +2 -3d')).toEqual({ typed: '-3d', earlier: '-3 lịch' });
  });

  it('takes twenty rungs and no more', () => {
    const rungs = (count: number) => Array.from({ length: count }, (_, at) => `+${at + 1}`).join(' ');
    expect(read(rungs(20)).split(' ')).toHaveLength(20);
    expect(read(rungs(21))).toBe('? many');
  });

  it('never has two rungs of one name, hears of nothing at night, and throws at no words', () => {
    const word = fc.constantFrom(
      '-3',
      '+2',
      '0',
      '80%',
      '-3d',
      'lúc 14:00',
      'lúc 20h',
      'báo Phòng',
      'abc',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const outcome = readLadder(words.join(' '));
        if (!outcome.ok) return;
        const { rungs } = outcome.value;
        expect(new Set(rungs.map(({ id }) => id)).size).toBe(rungs.length);
        for (const { at } of rungs) expect(at >= '07:00' && at < '17:00').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
