import { createHash } from 'node:crypto';
import { ensureAdminInvitation } from '../../src/actions/admin-invitation';
import { checkInvitation } from '../../src/actions/check-invitation';
import { hashOfCode } from '../../src/actions/invitation-code';
import { issueInvitation, writeInvitation } from '../../src/actions/issue-invitation';
import { type Redemption, redeemInvitation } from '../../src/actions/redeem-invitation';
import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-01 08:00' });
});
afterEach(() => office.close());

const ADMIN = '@office/administrator';
const days = (count: number) => new Date(office.now().getTime() + count * 86_400_000);

async function invitation(duty: 'head' | 'focalPoint' = 'head'): Promise<string> {
  const { code } = await writeInvitation(
    office.office,
    { seat: { unit: 'XLH', duty }, by: null },
    office.now(),
  );
  return hashOfCode(code) ?? '';
}

function redemption(hash: string, chatId = '77'): Redemption {
  return {
    invitation: hash,
    address: { channel: 'telegram', chatId },
    newcomer: { name: 'Lan', locale: 'vi', consent: { at: office.now(), notice: '2026-1' } },
  };
}

describe('redeeming', () => {
  it('makes one person of one chat, whatever comes at once', async () => {
    const hashes = await Promise.all([invitation('head'), invitation('focalPoint'), invitation('head')]);
    const outcomes = await Promise.all(
      hashes.map((hash) => redeemInvitation(office.office, redemption(hash), office.now())),
    );
    const ids = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.id : 'refused')));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    expect(await office.store.people.seatsOf(id, office.now())).toEqual(['XLH/focalPoint', 'XLH/head']);
  });

  it('gives one code to one of many who come at once', async () => {
    const hash = await invitation();
    const outcomes = await Promise.all(
      ['1', '2', '3', '4'].map((chat) =>
        redeemInvitation(office.office, redemption(hash, chat), office.now()),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await office.store.people.holders(['XLH/head'], office.now())).toHaveLength(1);
  });

  it.each(['use', 'assign'] as const)(
    'is finished by a repetition after a crash before "%s"',
    async (step) => {
      const hash = await invitation();
      const { store } = office;
      const crash = jest.spyOn(step === 'use' ? store.invitations : store.people, step as never);
      crash.mockRejectedValueOnce(new Error('crash') as never);
      await expect(redeemInvitation(office.office, redemption(hash), office.now())).rejects.toThrow('crash');
      const again = await redeemInvitation(office.office, redemption(hash), office.now());
      const third = await redeemInvitation(office.office, redemption(hash), office.now());
      expect(again).toMatchObject({ ok: true, value: { name: 'Lan' } });
      expect(third).toEqual(again);
    },
  );

  it('can be finished by the code once more after a crash, by that person only', async () => {
    const { code } = await writeInvitation(
      office.office,
      { seat: { unit: 'XLH', duty: 'head' }, by: null },
      office.now(),
    );
    jest.spyOn(office.store.people, 'assign').mockRejectedValueOnce(new Error('crash'));
    await expect(
      redeemInvitation(office.office, redemption(hashOfCode(code) ?? ''), office.now()),
    ).rejects.toThrow('crash');
    const person = await office.store.people.byAddress('telegram', '77');
    const typed = { code, address: { channel: 'telegram', chatId: '77' }, person: person?.id ?? null };
    expect((await checkInvitation(office.office, typed, office.now())).ok).toBe(true);
    expect(await checkInvitation(office.office, { ...typed, person: null }, office.now())).toMatchObject({
      refusal: { key: 'refusal.invitation.used' },
    });
  });

  it('wants consent from a chat nobody is known by', async () => {
    const hash = await invitation();
    const outcome = await redeemInvitation(
      office.office,
      { ...redemption(hash), newcomer: null },
      office.now(),
    );
    expect(outcome).toMatchObject({ refusal: { key: 'refusal.invitation.consentFirst' } });
    expect(await office.store.people.byAddress('telegram', '77')).toBeNull();
  });
});

describe('issuing', () => {
  it('stores the hash of the code and nothing it could be read from', async () => {
    await office.seated('An', ADMIN);
    const [an] = await office.store.people.holders([ADMIN], office.now());
    const seat = { unit: 'XLH', duty: 'head' } as const;
    const issued = await issueInvitation(office.office, { seat, by: an?.id ?? '' }, office.now());
    if (!issued.ok) throw new Error('refused');
    const plain = issued.value.code.replaceAll('-', '');
    const stored = await office.store.invitations.byHash(createHash('sha256').update(plain).digest('hex'));
    expect(stored).toMatchObject({ seat: 'XLH/head', issuedBy: an?.id, expiresAt: days(14), usedBy: null });
    expect(JSON.stringify(stored)).not.toContain(plain);
  });

  it('is refused to whoever holds no seat that invites', async () => {
    const seat = { unit: 'XLH', duty: 'head' } as const;
    expect(await issueInvitation(office.office, { seat, by: 'nobody' }, office.now())).toMatchObject({
      refusal: { key: 'refusal.invitation.mayNot' },
    });
  });
});

describe('the first administrator', () => {
  const ensure = (code: string | null, now = office.now()) => ensureAdminInvitation(office.office, code, now);

  it('comes with a generated code that is told once', async () => {
    const code = (await ensure(null)) ?? '';
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await ensure(null)).toBeNull();
    const invited = await office.store.invitations.byHash(hashOfCode(code) ?? '');
    expect(invited).toMatchObject({ seat: ADMIN, issuedBy: null });
    expect(await ensure(null, days(14))).not.toBe(code);
  });

  it('comes with the configured code, which works again when it has run out', async () => {
    expect(await ensure('First-Admin-2019')).toBe('First-Admin-2019');
    expect(await ensure('First-Admin-2019')).toBeNull();
    expect(await ensure('First-Admin-2019', days(15))).toBe('First-Admin-2019');
    const hash = hashOfCode('firstadmin2019') ?? '';
    expect((await office.store.invitations.byHash(hash))?.expiresAt).toEqual(days(29));
  });

  it('may be configured after a generated code was lost', async () => {
    await ensure(null);
    expect(await ensure('First-Admin-2019')).toBe('First-Admin-2019');
  });

  it('is not invited while there is an administrator', async () => {
    await office.seated('An', ADMIN);
    expect(await ensure('First-Admin-2019')).toBeNull();
    expect(await ensure(null)).toBeNull();
  });

  it('gets a generated code when the configured one is spent', async () => {
    await ensure('First-Admin-2019');
    await office.store.invitations.use(hashOfCode('First-Admin-2019') ?? '', 'gone', office.now());
    const code = await ensure('First-Admin-2019');
    expect(code).not.toBe('First-Admin-2019');
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });
});
