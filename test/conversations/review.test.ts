import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const REASON = 'Đề nghị bổ sung số hộ hiến đất';

describe('the review of a report', () => {
  let office: TestOffice;
  let lan: Player;
  let minh: Player;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-21 09:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    minh = await office.seated('Minh', 'PKT/head');
    await office.settle();
    await send();
  });

  afterEach(() => office.close());

  async function send(): Promise<void> {
    await lan.write('/baocao');
    await lan.write('Hoàn thành 5 km <đường>');
    await lan.write('15');
    await lan.does((person) => person.sendPhoto({ bytes: PICTURE }));
    await lan.does((person) => person.sendDocument({ name: 'so lieu.pdf', bytes: Buffer.from('%PDF') }));
    await lan.press('Xong');
    await lan.press('✔ Gửi báo cáo');
  }

  async function obligation() {
    const owed = await office.store.obligations.ofUnits(['XLH']);
    const found = owed.find(({ campaign }) => campaign === 'ntm201900000');
    if (!found) throw new Error('nothing is owed');
    return found;
  }

  /** `ac:…`, `rt:…` or `ev:…` for the latest submission. */
  async function button(prefix: string): Promise<string> {
    const { id, submissions } = await obligation();
    return `${prefix}:${id}:${submissions.at(-1)?.id}`;
  }

  async function beginReturn(): Promise<void> {
    await minh.press('Xem báo cáo');
    await minh.press('↩ Trả lại');
  }

  it('shows the answers as they were typed, and the files that came with them', async () => {
    const screen = await minh.press('Xem báo cáo');
    expect(screen).toContain('Hoàn thành 5 km <đường>');
    expect(screen).toContain('Minh chứng: 2 tệp.');
    await minh.press('Xem minh chứng');
    const [photo, document] = minh.person.read().messages.slice(-2);
    expect(photo?.photo).toBeDefined();
    for (const file of [photo, document])
      expect(file?.caption).toMatch(/^Xã Lạc Hòa – Cả nước chung sức .*, số 2019-\d{6}$/);
    expect(document?.document?.file_name).toBe('so lieu.pdf');
  });

  it('shows the files of the version the button stands under', async () => {
    await minh.press('Xem báo cáo');
    const { id } = await obligation();
    const before = minh.person.read().messages.length;
    await office.forge(minh, `ev:${id}:another`);
    expect(minh.person.read().messages).toHaveLength(before);
  });

  it('says of a file that came through another channel that it cannot be shown here', async () => {
    const found = await obligation();
    const submissions = found.submissions.map((one) => ({
      ...one,
      evidence: one.evidence.map((file) => ({ ...file, channel: 'zalo' })),
    }));
    await office.store.obligations.save({ ...found, submissions });
    await minh.press('Xem báo cáo');
    expect(await minh.press('Xem minh chứng')).toContain('“so lieu.pdf” được gửi qua kênh khác');
  });

  it.each(['rv', 'ac', 'rt', 'ev', 'fa'])(
    'is not for the reporter, whatever “%s” is forged',
    async (prefix) => {
      await office.forge(lan, await button(prefix));
      expect(lan.news()).toContain('không dùng được chức năng này');
      expect((await obligation()).state).toBe('submitted');
    },
  );

  it.each(['rv', 'ac', 'rt', 'ev', 'fa'])(
    'is not for a unit that leads another campaign, whatever “%s” is forged',
    async (prefix) => {
      await seedCampaign(office.office, { id: 'other-000000', lead: 'PVH', title: 'Phong trào khác' });
      const thu = await office.seated('Thu', 'PVH/head');
      await thu.write('/viec');
      await office.forge(thu, await button(prefix));
      expect(thu.news()).toContain('Chỉ đơn vị chủ trì phong trào');
      expect((await obligation()).state).toBe('submitted');
    },
  );

  it('is told to the unit at once, without waiting for the next beat of the clock', async () => {
    await minh.press('Xem báo cáo');
    // So that the pace of the chat does not hold it back.
    await office.at('2019-10-21 09:30');
    lan.news();
    minh.person.press('✔ Tiếp nhận');
    await office.deliver(office.sandbox.takeUpdates());
    let told = '';
    for (let tries = 0; tries < 100 && told === ''; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      told = lan.news();
    }
    expect(told).toContain('đã được tiếp nhận');
  });

  it('waits in the list of who leads the campaign, and in nobody else’s', async () => {
    expect(await minh.press('Xem báo cáo')).not.toBe('');
    await office.forge(minh, 'wt');
    expect(minh.news()).toContain('Xã Lạc Hòa');
    await seedCampaign(office.office, { id: 'other-000000', lead: 'PVH', title: 'Phong trào khác' });
    const thu = await office.seated('Thu', 'PVH/head');
    expect(await thu.write('/viec')).toContain('Chờ tiếp nhận: 0');
    await office.forge(thu, 'wt');
    expect(thu.news()).not.toContain('Xã Lạc Hòa');
  });

  it('accepts once, and says so to a second tap', async () => {
    await minh.press('Xem báo cáo');
    expect(await minh.press('✔ Tiếp nhận')).toContain('Đã tiếp nhận');
    const tap = minh.person.press('✔ Tiếp nhận');
    await office.settle();
    expect(tap?.answer?.text).toContain('đã được tiếp nhận');
    expect(minh.news()).toBe('');
    expect((await obligation()).history.filter(({ what }) => what === 'accepted')).toHaveLength(1);
  });

  it('leads on to the report that waits next', async () => {
    await seedReport(office.office, { campaign: 'ntm201900000', unit: 'P1', at: office.now() });
    await minh.press('Xem báo cáo');
    await minh.press('✔ Tiếp nhận');
    expect(await minh.press('Báo cáo tiếp theo (1): Phường 1')).toContain('Phường 1 – Cả nước chung sức');
    await minh.press('✔ Tiếp nhận');
    expect(minh.last()?.reply_markup).toBeUndefined();
  });

  it('leads on after a return as well', async () => {
    await beginReturn();
    await seedReport(office.office, { campaign: 'ntm201900000', unit: 'P1', at: office.now() });
    await office.settle();
    expect(await minh.write(REASON)).toContain('Đã trả lại');
    expect(await minh.press('Báo cáo tiếp theo (1): Phường 1')).toContain('Phường 1 – Cả nước chung sức');
  });

  it('does not decide about a version the reviewer has not read', async () => {
    await beginReturn();
    await minh.write(REASON);
    const old = await button('ac');
    await lan.press('Bổ sung báo cáo');
    await lan.press('Làm tiếp bản nháp');
    await lan.press('Sửa câu 1');
    await lan.write('Hoàn thành 6 km');
    await lan.press('✔ Gửi báo cáo');
    await office.forge(minh, old);
    expect(minh.news()).toContain('bản mới hơn');
    expect((await obligation()).state).toBe('submitted');
  });

  it('returns nothing without a reason: neither a photo, a sticker, a stamp nor a stop is one', async () => {
    await beginReturn();
    expect(await minh.does((person) => person.sendSticker())).toContain('Chưa nhận được câu trả lời');
    expect(await minh.does((person) => person.sendPhoto({ bytes: PICTURE }))).toContain('bằng chữ');
    expect(await minh.write('TỐI MẬT')).toContain('dấu chỉ độ mật');
    expect(await minh.press('Dừng')).toContain('Chưa trả lại');
    expect((await obligation()).state).toBe('submitted');
  });

  it('gives the unit the very words, after a restart in the middle too', async () => {
    await beginReturn();
    await office.restart();
    expect(await minh.write(`${REASON} <b>`)).toContain('Đã trả lại báo cáo của Xã Lạc Hòa');
    expect(lan.news()).toContain(`${REASON} <b>`);
    expect((await obligation()).history.at(-1)).toMatchObject({ what: 'returned', seat: 'PKT/head' });
  });

  it('asks for no reason when the report has been decided about already', async () => {
    await minh.press('Xem báo cáo');
    await minh.press('✔ Tiếp nhận');
    expect(await minh.press('↩ Trả lại')).toContain('đã được tiếp nhận');
    expect(await minh.write(REASON)).toContain('Chưa hiểu câu này');
  });

  it('is refused when the seat is given up while the reason is typed', async () => {
    await beginReturn();
    office.store.people.seatsOf = async () => [];
    expect(await minh.write(REASON)).toContain('Chỉ đơn vị chủ trì phong trào');
    expect((await obligation()).state).toBe('submitted');
  });

  it('may be given by an officer of the standing office', async () => {
    const hoa = await office.seated('Hoa', '@office/officer');
    await hoa.write('/viec');
    await hoa.press('Chờ tiếp nhận');
    await hoa.press('Xem 1');
    expect(await hoa.press('✔ Tiếp nhận')).toContain('Đã tiếp nhận');
    expect((await obligation()).history.at(-1)).toMatchObject({ seat: '@office/officer' });
  });
});
