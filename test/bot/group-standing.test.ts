import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  await seedCampaign(office.office);
});
afterEach(() => office.close());

describe('/tinhhinh in a group', () => {
  const linked = (chat: number) =>
    office.store.groups.link({
      id: `telegram:${chat}`,
      channel: 'telegram',
      chatId: String(chat),
      title: 'Nhóm thi đua',
      linkedBy: 'x',
      linkedAt: office.now(),
      unlinkedAt: null,
    });

  async function groupOf(naming: 'counts' | 'namesAfterDeadline', link = true) {
    const seeded = await seedCampaign(office.office, { id: 'nhom00000000', title: 'Chuyển đổi số', naming });
    const group = office.group('Nhóm thi đua', officer);
    group.addBot();
    await office.settle();
    if (link) await linked(group.id);
    return { group, seeded };
  }

  it.each([
    ['counts', '2019-11-20 08:00', true, false],
    ['namesAfterDeadline', '2019-11-08 08:00', true, false],
    ['namesAfterDeadline', '2019-11-20 08:00', false, false],
    ['namesAfterDeadline', '2019-11-20 08:00', true, true],
  ] as const)('with the policy %s at %s, group linked: %s, names: %s', async (naming, at, link, names) => {
    const { group } = await groupOf(naming, link);
    await office.at(at);
    const answer = await officer.write('/tinhhinh chuyển đổi số', group);
    expect(answer).toContain('Đã gửi: 0/10');
    expect(answer.includes('Xã Lạc Hòa')).toBe(names);
    expect(officer.last(group)?.reply_markup).toBeUndefined();
  });

  it('names the campaigns there are when the words fit none', async () => {
    const { group } = await groupOf('counts');
    const answer = await officer.write('/tinhhinh xyz', group);
    expect(answer).toContain('Chưa tìm thấy phong trào “xyz”');
    expect(answer).toContain('• Chuyển đổi số');
    expect(answer).toContain('• Cả nước chung sức xây dựng nông thôn mới');
  });

  it('says to an officer that there is no campaign yet', async () => {
    const empty = await openTestOffice();
    const hoa = await empty.seated('Hòa', '@office/officer');
    const group = empty.group('Nhóm', hoa);
    group.addBot();
    await empty.settle();
    expect(await hoa.write('/tinhhinh', group)).toContain('Chưa có phong trào nào.');
    await empty.close();
  });

  it('gives a unit that leads nothing no figures', async () => {
    const { group } = await groupOf('counts');
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    group.add(lan.person);
    const answer = await lan.write('/tinhhinh', group);
    expect(answer).toContain('Đề nghị nhắn riêng');
    expect(answer).not.toContain('/10');
  });
});
