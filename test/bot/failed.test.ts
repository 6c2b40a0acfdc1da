import { failedDeliveries } from '../../src/actions/failed-deliveries';
import { failedReference } from '../../src/actions/failed-reference';
import { resend, resendAll } from '../../src/actions/resend';
import { fate, post } from '../outbox/post';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

jest.setTimeout(60_000);

let office: TestOffice;
let officer: Player;
let lan: Player;

/** XLH alone is asked for a report, and its focal point has heard of it; whoever is to hear more is said below. */
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  officer = await office.seated('Hà', '@office/officer');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  await seedCampaign(office.office, { scope: { kinds: [], units: ['XLH'] } });
  await office.settle();
  lan.news();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

/** Presses and returns the alert that the press is answered with, and what the list says then. */
async function pressed(player: Player, label: string): Promise<{ alert: string; list: string }> {
  let press: ReturnType<Player['person']['press']>;
  await player.does((person) => {
    press = person.press(label);
  });
  return { alert: press?.answer?.text ?? '', list: player.last()?.text ?? '' };
}

const listed = async (player = officer) => player.write('/guiloi');
const heard = (player: Player) => player.news().match(/Nhiệm vụ báo cáo mới/g)?.length ?? 0;

/** A message about the report that Lan cannot get: the bot is blocked. */
async function blockedMessage(key = 'blocked'): Promise<void> {
  await lan.does((person) => person.block());
  await office.store.people.setReachable('telegram', String(lan.person.id), true);
  await post(office, key);
  await office.settle();
  expect(await fate(office, key)).toEqual(['failed telegram 403']);
}

describe('/guiloi', () => {
  it('says that nothing is stuck when nothing is', async () => {
    expect(await listed()).toBe('Không có tin nào bị kẹt: mọi tin đã được gửi hoặc đang chờ gửi.');
    expect(officer.buttons()).toEqual([]);
  });

  it('says what, about what, to whom, when, why and what to do, and no address of anybody', async () => {
    await blockedMessage();
    const list = await listed();
    expect(list).toContain('Tin chưa gửi được: 1');
    expect(list).toContain(
      [
        '1. Nhiệm vụ báo cáo mới',
        'Cả nước chung sức xây dựng nông thôn mới – Xã Lạc Hòa',
        'Gửi: Lan – Xã Lạc Hòa (Cán bộ đầu mối)',
        'Lẽ ra gửi lúc 09:00 08/08/2019',
        'Lý do: người nhận đã chặn bot',
        '→ Đề nghị người nhận mở bot, bấm Bắt đầu (Start), sau đó gửi lại.',
      ].join('\n'),
    );
    expect(list).not.toContain(String(lan.person.id));
    expect(officer.buttons()).toEqual(['Gửi lại tất cả']);
  });

  it('names an urgent call as what it is', async () => {
    await lan.does((person) => person.block());
    await office.store.people.setReachable('telegram', String(lan.person.id), true);
    await post(office, 'urgent', { template: 'openedUrgent' });
    await office.settle();
    expect(await listed()).toContain('1. Nhiệm vụ báo cáo mới, hỏa tốc');
  });

  it('is for officers and administrators of the standing office', async () => {
    await blockedMessage();
    const admin = await office.seated('Bình', '@office/administrator');
    expect(await listed(admin)).toContain('Tin chưa gửi được: 1');
    const [row] = await office.store.deliveries.failed(1);
    for (const seat of ['@office/leader', 'XVH/head', 'PKT/focalPoint'])
      for (const data of ['fl', 'fl:1', 'rs:x:1', `ra:yes:zzzzzzzzz`]) {
        const other = await office.seated(`Người ${seat}`, seat);
        expect(await listed(other)).toContain('không dùng được chức năng này');
        await office.forge(other, data);
        expect(other.news()).toContain('không dùng được chức năng này');
      }
    expect(await office.store.deliveries.failed(1)).toEqual([row]);
  });

  it('turns pages of eight, the newest first', async () => {
    for (let n = 0; n < 10; n += 1)
      await post(office, `vacant${n}`, {
        to: { kind: 'seats', seats: ['XVT/focalPoint'] },
        params: { unit: `U${n}` },
        notBefore: new Date(office.now().getTime() + n),
      });
    await office.settle();
    const first = await listed();
    expect(first).toContain('Tin chưa gửi được: 10');
    expect(first).toMatch(/8\. [\s\S]*$/);
    expect(first).not.toContain('9. ');
    await officer.press('Sau');
    const second = officer.last()?.text ?? '';
    const units = [...`${first}\n${second}`.matchAll(/^U\d$/gm)].map(([unit]) => unit);
    expect(units.sort()).toEqual(Array.from({ length: 10 }, (_, n) => `U${n}`));
    await office.forge(officer, 'fl:999');
    expect(officer.last()?.text).toContain('10. ');
  });

  it('speaks English to who reads English', async () => {
    await blockedMessage();
    await officer.write('/language en');
    expect(await officer.write('/failed')).toContain('Why: the recipient has blocked the bot');
    expect(await officer.write('/help')).toContain('/failed');
  });
});

describe('“Gửi lại”', () => {
  it('delivers once what a person had blocked and lets in again, and the list is empty then', async () => {
    await blockedMessage();
    await lan.does((person) => person.unblock());
    expect(await listed()).toContain('→ Nay đã liên lạc được: đề nghị bấm “Gửi lại”.');
    const { alert, list } = await pressed(officer, 'Gửi lại tin 1');
    expect(alert).toBe('Đã đưa tin vào hàng gửi lại.');
    expect(list).toContain('Không có tin nào bị kẹt');
    expect(heard(lan)).toBe(1);
    expect(await fate(office, 'blocked')).toEqual(['sent']);
    const [row] = await office.store.deliveries.ofMessage('blocked');
    expect(row).toMatchObject({
      attempts: 2,
      resends: [{ by: `test-${officer.person.id}`, at: expect.any(Date), after: 'telegram 403' }],
    });
    expect(await listed()).toContain('Không có tin nào bị kẹt');
  });

  it('pressed twice at once, by two people, delivers once', async () => {
    await blockedMessage();
    await lan.does((person) => person.unblock());
    const admin = await office.seated('Bình', '@office/administrator');
    await listed();
    await listed(admin);
    officer.person.press('Gửi lại tin 1');
    officer.person.press('Gửi lại tin 1');
    admin.person.press('Gửi lại tin 1');
    await office.settle();
    expect(heard(lan)).toBe(1);
    const [row] = await office.store.deliveries.ofMessage('blocked');
    expect(row?.resends).toHaveLength(1);
  });

  it('of a list that is out of date says so, also when the message has failed again since', async () => {
    await blockedMessage();
    await lan.does((person) => person.unblock());
    const reference = await referenceOf('blocked');
    await listed();
    office.sandbox.fail({ kind: 'error', code: 400, method: 'sendMessage' });
    expect((await pressed(officer, 'Gửi lại tin 1')).alert).toBe('Đã đưa tin vào hàng gửi lại.');
    expect(await fate(office, 'blocked')).toEqual(['failed telegram 400']);
    await office.forge(officer, `rs:${reference}:1`);
    expect(officer.news()).toContain('Tin này đã được gửi lại');
    expect(await fate(office, 'blocked')).toEqual(['failed telegram 400']);
    expect(`rs:${await referenceOf('blocked')}:1`.length).toBeLessThan(64);
  });

  it('is refused while the person still blocks the bot', async () => {
    await blockedMessage();
    await listed();
    await office.forge(officer, `rs:${await referenceOf('blocked')}:1`);
    expect(officer.news()).toContain('Người nhận vẫn chặn bot.');
    expect(await fate(office, 'blocked')).toEqual(['failed telegram 403']);
  });

  it('is refused for what has expired, and for what has nothing left to say', async () => {
    await blockedMessage('old');
    await lan.does((person) => person.unblock());
    office.set('2019-08-23 09:00');
    expect(await listed()).toContain('→ Tin đã quá thời hạn, không gửi lại nữa.');
    await office.forge(officer, `rs:${await referenceOf('old')}:1`);
    expect(officer.news()).toContain('đã quá thời hạn');
    await blockedMessage('moot');
    await lan.does((person) => person.unblock());
    const [owed] = await office.store.obligations.ofUnits(['XLH']);
    if (owed) await office.store.obligations.save({ ...owed, state: 'accepted' });
    await listed();
    expect((await pressed(officer, 'Gửi lại tin 1')).alert).toContain('không còn gì để báo');
    expect(await fate(office, 'moot')).toEqual(['failed telegram 403']);
    expect(heard(lan)).toBe(0);
  });

  it('of what nobody could be told goes to whoever holds the seat by then, each once', async () => {
    await post(office, 'vacant', { to: { kind: 'seats', seats: ['XLH/head', 'XLH/deputy'] } });
    await office.settle();
    const list = await listed();
    expect(list).toContain('Lý do: chưa có người giữ chức trách này\n→ Mời cán bộ giữ chức trách này: /moi');
    expect(list).toContain('Gửi: Xã Lạc Hòa (Thủ trưởng đơn vị, Phó thủ trưởng đơn vị)');
    await office.forge(officer, `rs:${await referenceOf('vacant')}:1`);
    expect(officer.news()).toContain('Đề nghị mời trước: /moi');
    const hoa = await office.seated('Hoa', 'XLH/head', 'XLH/deputy');
    const mai = await office.seated('Mai', 'XLH/deputy');
    await listed();
    officer.person.press('Gửi lại tin 1');
    officer.person.press('Gửi lại tin 1');
    await office.settle();
    expect([heard(hoa), heard(mai)]).toEqual([1, 1]);
    expect((await fate(office, 'vacant')).sort()).toEqual(['dropped sentAgain', 'sent', 'sent']);
    expect(await listed()).toContain('Không có tin nào bị kẹt');
  });

  it('goes to the successor when the person has left the seat', async () => {
    const tam = await office.seated('Tám');
    const until = new Date(office.now().getTime() + 60_000);
    const person = `test-${tam.person.id}`;
    const from = office.now();
    await office.store.people.assign({ person, seat: 'XLH/head', from, until, invitedBy: null });
    await tam.does((one) => one.block());
    await office.store.people.setReachable('telegram', String(tam.person.id), true);
    await post(office, 'left', { to: { kind: 'seats', seats: ['XLH/head'] } });
    await office.settle();
    office.set('2019-08-08 10:00');
    expect(await listed()).toContain('→ Mời cán bộ giữ chức trách này: /moi');
    const hoa = await office.seated('Hoa', 'XLH/head');
    await listed();
    await officer.press('Gửi lại tin 1');
    expect(heard(hoa)).toBe(1);
    expect((await fate(office, 'left')).sort()).toEqual(['dropped sentAgain', 'sent']);
  });

  it('cut short between the new rows and the old one says it once all the same', async () => {
    await post(office, 'vacant', { to: { kind: 'seats', seats: ['XLH/head'] } });
    await office.settle();
    const hoa = await office.seated('Hoa', 'XLH/head');
    await listed();
    jest.spyOn(office.store.deliveries, 'replace').mockRejectedValueOnce(new Error('crash'));
    await officer.press('Gửi lại tin 1');
    expect(await listed()).toContain('đã có tin này riêng');
    await office.forge(officer, `rs:${await referenceOf('vacant')}:1`);
    expect(await listed()).toContain('Không có tin nào bị kẹt');
    expect(heard(hoa)).toBe(1);
  });

  it('of a group’s message waits until the bot is in the group again, and finds its new id', async () => {
    const group = { id: 'g1', channel: 'telegram', title: 'Nhóm thi đua', linkedBy: 'x' };
    const place = office.group('Nhóm thi đua', officer);
    const { now, store } = office;
    await store.groups.link({ ...group, chatId: '-7', linkedAt: now(), unlinkedAt: null });
    office.sandbox.fail({ kind: 'error', code: 403, method: 'sendMessage' });
    await post(office, 'grouped', { to: { kind: 'group', chat: 'g1' } });
    await office.settle();
    expect(await listed()).toMatch(/Gửi: Nhóm thi đua[\s\S]*→ Đưa bot vào nhóm, gõ \/lienket/);
    place.addBot();
    await store.groups.link({ ...group, chatId: String(place.id), linkedAt: now(), unlinkedAt: null });
    await listed();
    await officer.press('Gửi lại tin 1');
    expect(officer.news(place)).toContain('Nhiệm vụ báo cáo mới');
    expect(await listed()).toContain('Không có tin nào bị kẹt');
  });

  it('is not offered for what was told at another address of the same person', async () => {
    await blockedMessage();
    const [row] = await office.store.deliveries.failed(1);
    if (!row) throw new Error('nothing failed');
    const other = { id: 'other', channel: 'zalo', chatId: '1', insteadOf: row.id };
    await office.store.deliveries.enqueue([{ ...row, ...other, state: 'sent' }]);
    expect(await listed()).not.toContain('Lan');
  });

  it('of made-up data does nothing and says so', async () => {
    await blockedMessage();
    await lan.does((person) => person.unblock());
    await listed();
    const reference = await referenceOf('blocked');
    const forged = [
      'rs',
      'rs:',
      'rs:x',
      'rs:::',
      `rs:${reference.slice(0, 12)}`,
      `rs:${'A'.repeat(12)}${reference.slice(12)}:1`,
    ];
    for (const data of [...forged, `rs:${reference.slice(0, 12)}zzzzzzzzzzzzzzzz:1`]) {
      await office.forge(officer, data);
      expect(officer.news()).toContain('Tin này đã được gửi lại, hoặc không còn trong danh sách.');
    }
    expect(await fate(office, 'blocked')).toEqual(['failed telegram 403']);
  });
});

it('is decided by the seat held at that moment, not by who was let in', async () => {
  await blockedMessage();
  await lan.does((person) => person.unblock());
  const leader = await office.seated('Minh', '@office/leader');
  const asked = { by: `test-${leader.person.id}`, stillSays: async () => true };
  const refused = { ok: false, refusal: expect.objectContaining({ key: 'failed.refusal.mayNot' }) };
  const reference = await referenceOf('blocked');
  const now = office.now();
  expect(await resend(office.office, { ...asked, reference }, now)).toEqual(refused);
  expect(await resendAll(office.office, { ...asked, until: now }, now)).toEqual(refused);
  expect(await failedDeliveries(office.office, { by: 'nobody', page: 1, size: 8 }, now)).toEqual(refused);
  expect(await fate(office, 'blocked')).toEqual(['failed telegram 403']);
});

describe('“Gửi lại tất cả”', () => {
  it('asks first, then sends all that can be sent and says why the others are left', async () => {
    await blockedMessage('one');
    await office.store.people.setReachable('telegram', String(lan.person.id), true);
    await post(office, 'two');
    await post(office, 'vacant', { to: { kind: 'seats', seats: ['XVT/head'] } });
    await office.settle();
    await lan.does((person) => person.unblock());
    await listed();
    expect(await officer.press('Gửi lại tất cả')).toContain(
      'Gửi lại mọi tin trong danh sách mà nay gửi được?',
    );
    expect(heard(lan)).toBe(0);
    officer.person.press('Đồng ý, gửi lại tất cả');
    officer.person.press('Đồng ý, gửi lại tất cả');
    await office.settle();
    const news = officer.news();
    expect(news).toContain(
      'Đã đưa 2 tin vào hàng gửi lại.\n1 tin chưa có người giữ chức trách để nhận: /moi',
    );
    expect(news).toContain('Đã đưa 0 tin vào hàng gửi lại.');
    expect(heard(lan)).toBe(2);
    await officer.press('Xem danh sách');
    expect(officer.last()?.text).toContain('Tin chưa gửi được: 1');
  });

  it('does not mean what failed after it was asked, whatever the button says', async () => {
    await officer.write('/guiloi');
    const asked = office.now().getTime();
    office.set('2019-08-08 10:00');
    await blockedMessage();
    await lan.does((person) => person.unblock());
    for (const data of [`ra:yes:${asked.toString(36)}`, 'ra:yes', 'ra:yes:-', 'ra:yes:!!']) {
      await office.forge(officer, data);
      expect(officer.news()).toContain('Đã đưa 0 tin');
    }
    await office.forge(officer, 'ra:yes:zzzzzzzzzzzzzzzzzzzz');
    expect(heard(lan)).toBe(1);
  });
});

async function referenceOf(key: string): Promise<string> {
  const [row] = await office.store.deliveries.ofMessage(key);
  return row ? failedReference(row) : '';
}
