import fc from 'fast-check';
import {
  clockTime,
  codeAlphabet,
  expiryOf,
  lockedUntil,
  looksLikeCode,
  mayInvite,
  normalizeCode,
  showCode,
  usable,
} from '../../src/domain/invitation';
import type { Invitation } from '../../src/domain/person';
import { OFFICE, type Seat } from '../../src/domain/seat';

const zone = 'Asia/Ho_Chi_Minh';
const codes = fc.string({ unit: fc.constantFrom(...codeAlphabet), minLength: 12, maxLength: 12 });

describe('a code', () => {
  it('has no letters or digits that look alike', () => {
    expect([...'01OILU'].filter((letter) => codeAlphabet.includes(letter))).toEqual([]);
    expect(new Set(codeAlphabet).size).toBe(30);
  });

  it('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '-', '–', '_'), fc.boolean(), (code, mark, small) => {
        const typed = showCode(code).replaceAll('-', mark);
        expect(normalizeCode(small ? typed.toLowerCase() : typed)).toBe(code);
      }),
    );
  });

  it('is shown in groups of four', () => {
    expect(showCode('AB3DEF5GHJ7K')).toBe('AB3D-EF5G-HJ7K');
  });

  it.each(['', 'abc', 'mã mời của tôi', 'A'.repeat(65), 'x'.repeat(10_000)])('is not %#', (typed) => {
    expect(normalizeCode(typed)).toBeNull();
  });

  it('alone in a message is known from ordinary words', () => {
    for (const code of ['AB3D-EF5G-HJ7K', 'ab3d ef5g hj7k', 'ab3def5ghj7k', 'first-administrator-2026'])
      expect(looksLikeCode(code)).toBe(true);
    for (const words of ['Xin chào các anh', 'tinh hinh nong thon', 'Vĩnh Châu', 'lac hoa', '12'])
      expect(looksLikeCode(words)).toBe(false);
  });
});

describe('an invitation', () => {
  const issuedAt = new Date('2019-10-01T01:00:00Z');
  const fresh: Invitation = {
    hash: 'h',
    seat: 'XLH/head',
    issuedBy: null,
    issuedAt,
    expiresAt: expiryOf(issuedAt),
    usedBy: null,
    usedAt: null,
  };

  it('is good until the instant fourteen days later', () => {
    expect(usable(fresh, null, { now: new Date('2019-10-15T00:59:59Z'), zone }).ok).toBe(true);
    expect(usable(fresh, null, { now: new Date('2019-10-15T01:00:00Z'), zone })).toMatchObject({
      refusal: { key: 'refusal.invitation.expired', params: { day: '15/10/2019' } },
    });
  });

  it('is spent for everybody but the one who used it', () => {
    const used = { ...fresh, usedBy: 'p1', usedAt: issuedAt };
    expect(usable(used, 'p1', { now: issuedAt, zone }).ok).toBe(true);
    for (const other of ['p2', null])
      expect(usable(used, other, { now: issuedAt, zone })).toMatchObject({
        refusal: { key: 'refusal.invitation.used' },
      });
  });
});

describe('wrong tries', () => {
  const at = (minute: number) => new Date(Date.UTC(2019, 9, 1, 1, minute));

  it('lock a chat with the fifth, until an hour after the first of the last five', () => {
    expect(lockedUntil([0, 1, 2, 3].map(at))).toBeNull();
    expect(lockedUntil([0, 1, 2, 3, 4].map(at))).toEqual(at(60));
    expect(lockedUntil([0, 1, 2, 3, 4, 5].map(at))).toEqual(at(61));
  });

  it('name a time of day that is never too early', () => {
    expect(clockTime(new Date('2019-10-01T02:00:00Z'), zone)).toBe('09:00');
    expect(clockTime(new Date('2019-10-01T02:00:00.001Z'), zone)).toBe('09:01');
  });
});

describe('inviting', () => {
  const seat = (unit: string, duty: Seat['duty']): Seat => ({ unit, duty });

  it('is for officers into units and for administrators everywhere', () => {
    const [unit, ours] = [seat('XLH', 'head'), seat(OFFICE, 'leader')];
    const rights = (inviter: Seat) => [mayInvite([inviter], unit), mayInvite([inviter], ours)];
    expect(rights(seat(OFFICE, 'officer'))).toEqual([true, false]);
    expect(rights(seat(OFFICE, 'administrator'))).toEqual([true, true]);
    for (const duty of ['leader', 'head', 'focalPoint'] as const)
      expect(rights(seat(duty === 'leader' ? OFFICE : 'XLH', duty))).toEqual([false, false]);
    expect(mayInvite([], unit)).toBe(false);
  });
});
