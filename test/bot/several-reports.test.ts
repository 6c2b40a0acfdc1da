import { launchCampaign } from '../../src/actions/launch-campaign';
import { previewCampaign } from '../../src/actions/preview-campaign';
import { previewHtml } from '../../src/bot/views/campaign-preview';
import type { CampaignDraft } from '../../src/domain/campaign/draft';
import { createTranslator } from '../../src/i18n';
import { ownReport, registration, ruleOf, severalReports } from '../domain/campaign/reports';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedReport } from '../support/seed';

const t = createTranslator()('vi');
const TITLE = 'Cả nước chung sức xây dựng nông thôn mới';
const UNITS = 'Báo cáo định kỳ, hằng năm';
const OWN = `${UNITS} (đơn vị chủ trì)`;

let office: TestOffice;
let ha: Player;
let minh: Player;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await office.withUnits();
  ha = await office.seated('Hà', '@office/officer');
  minh = await office.seated('Minh', 'PKT/head');
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

function draft(more: Partial<CampaignDraft> = {}): CampaignDraft {
  const scope = { kinds: [], blocs: [], units: ['XLH'], except: [] };
  return severalReports({
    also: [{ ...registration, reporters: { by: 'units', scope } }, ownReport],
    ...more,
  });
}

async function launch(more: Partial<CampaignDraft> = {}): Promise<string> {
  const actor = { person: `test-${ha.person.id}`, seat: '@office/officer' };
  const launched = await launchCampaign(office.office, draft(more), actor, office.now());
  if (!launched.ok) throw new Error(launched.refusal.key);
  await office.settle();
  return launched.value.campaign;
}

async function of(unit: string, requirement: string) {
  const owed = await office.store.obligations.ofUnits([unit]);
  const found = owed.find((one) => one.requirement === requirement);
  if (!found) throw new Error(`${unit} owes no ${requirement}`);
  return found;
}

async function preview(typed: CampaignDraft): Promise<string> {
  const looked = await previewCampaign(office.office, typed, office.now());
  if (!looked.ok) throw new Error(looked.refusal.key);
  return previewHtml(t, typed, looked.value);
}

describe('a campaign with several reports', () => {
  it('is shown before its launch report by report, with whom and by when', async () => {
    const html = await preview(draft());
    expect(html).toContain('Các báo cáo (3):');
    expect(html).toContain('<b>1.</b> Báo cáo định kỳ, hằng năm: “trước ngày 10/11 hằng năm”');
    expect(html).toContain('<b>2.</b> Bản đăng ký, một lần: “chậm nhất ngày 30/9/2019”');
    expect(html).toContain('Báo cáo: <b>đơn vị chủ trì</b>, gửi cơ quan thường trực');
    expect(html).toContain('Hạn gần nhất: Thứ Hai, 30/09/2019');
    expect(html).not.toContain('Không còn kỳ nào');
  });

  it('warns of a report of which all is over, and is launched with the others', async () => {
    const over = {
      ...registration,
      deadline: ruleOf('chậm nhất ngày 01/3/2019'),
      reporters: { by: 'lead' } as const,
    };
    expect(await preview(draft({ also: [over] }))).toContain('⚠ Không còn kỳ nào từ hôm nay trở đi');
    await launch({ also: [over] });
    expect(await office.store.obligations.ofUnits(['PKT'])).toEqual([]);
  });

  it('tells each unit what it is asked for, by name, in one message', async () => {
    await launch();
    await office.at('2019-08-08 10:00');
    const told = lan.news();
    expect(told).toContain('Nhiệm vụ báo cáo mới: 2');
    expect(told).toContain(`${TITLE} – Bản đăng ký, một lần`);
    expect(told).toContain(`${TITLE} – ${UNITS}`);
    expect(minh.news()).toContain(`${TITLE} – ${OWN}`);
  });

  it('asks which report when one of several is opened, and names it in the form', async () => {
    await launch();
    expect(await lan.write('/baocao')).toContain(`1. ${TITLE} – Bản đăng ký, một lần`);
    const form = await lan.press(`rp:${(await of('XLH', 'r2')).id}`);
    expect(form).toContain(`Báo cáo: ${TITLE} – Bản đăng ký, một lần`);
    expect(form).toContain('Nội dung đăng ký');
  });

  it('is shown with the figures of each report, and the lead’s own beside the units’', async () => {
    await launch();
    await seedReport(office.office, { campaign: draft().id, unit: 'XVH', at: office.now() });
    const standing = await ha.press(`st:${draft().id}`).catch(() => ha.write(`/tinhhinh ${TITLE}`));
    expect(standing).toContain('Đã gửi: 1/12');
    expect(standing).toContain(`• ${UNITS}: đã gửi 1/10`);
    expect(standing).toContain('• Bản đăng ký, một lần: đã gửi 0/1, hạn Thứ Hai, 30/09/2019');
    expect(standing).toContain(`• ${OWN}: đã gửi 0/1`);
    expect(standing).toContain('Kỳ báo cáo: hạn 30/09/2019 – Bản đăng ký, một lần');
  });

  it('asks which deadline is to be changed, by kind, recurrence and words', async () => {
    await launch();
    await ha.write(`/phongtrao ${TITLE}`);
    expect(await ha.press('Sửa hạn')).toContain('chọn chế độ báo cáo');
    expect(ha.buttons().some((label) => label.startsWith(`${OWN}: “trước ngày 20/11`))).toBe(true);
    expect(await ha.press(`${OWN}:`)).toContain(`Sửa hạn: ${TITLE} – ${OWN}`);
  });
});

describe('a campaign with one report', () => {
  it('is named by its title alone', async () => {
    expect(await preview(draft({ also: [] }))).not.toContain('Các báo cáo');
    await launch({ also: [] });
    await office.at('2019-08-08 10:00');
    expect(lan.news()).not.toContain(`${TITLE} –`);
    expect(await lan.write('/viec')).not.toContain(`${TITLE} –`);
  });
});

describe('the lead unit’s own report', () => {
  const answer = async (player: Player) => {
    for (const text of [
      'Tổng hợp 10 xã, phường',
      '3',
      '>Bỏ qua',
      '>Bỏ qua',
      '>Bỏ qua',
      '>Không có minh chứng',
    ])
      if (text.startsWith('>')) await player.press(text.slice(1));
      else await player.write(text);
    return player.press('✔ Gửi báo cáo');
  };

  it('goes to the officers of the standing office, who review it; nobody of the lead unit does', async () => {
    await launch();
    const leader = await office.seated('Chủ tịch', '@office/leader');
    await leader.write('/tinhhinh');
    ha.news();
    await minh.write('/baocao');
    expect(await answer(minh)).toContain('Đã ghi nhận báo cáo');
    await office.settle();
    expect(ha.news()).toContain(`đã gửi báo cáo: ${TITLE} – ${OWN}`);
    expect(minh.news()).not.toContain('đã gửi báo cáo');
    const own = await of('PKT', 'r3');
    await office.forge(minh, `ac:${own.id}:${own.submissions[0]?.id}`);
    await office.forge(leader, `ac:${own.id}:${own.submissions[0]?.id}`);
    expect((await of('PKT', 'r3')).state).toBe('submitted');
    expect(await ha.press('Xem báo cáo')).toContain(`${TITLE} – ${OWN}`);
    await ha.press('✔ Tiếp nhận');
    expect(await of('PKT', 'r3')).toMatchObject({ state: 'accepted', recipient: '@office' });
    await office.settle();
    expect(minh.news()).toContain('đã được tiếp nhận');
  });

  it('shows how far the units are with theirs, when it is opened and when it is reminded of', async () => {
    await launch();
    for (const unit of ['XVH', 'XHD', 'P1'])
      await seedReport(office.office, { campaign: draft().id, unit, at: office.now() });
    await office.forge(
      minh,
      `ac:${(await of('XVH', 'r1')).id}:${(await of('XVH', 'r1')).submissions[0]?.id}`,
    );
    const progress = `Các đơn vị – ${UNITS} (năm 2019): đã gửi 3/10, đã tiếp nhận 1.`;
    expect(await minh.write('/baocao')).toContain(progress);
    await minh.write('/huy');
    expect(await minh.write('/viec')).toContain(progress);
    minh.news();
    const reminded: string[] = [];
    for (const day of ['2019-10-30', '2019-11-06', '2019-11-13', '2019-11-18']) {
      await office.at(`${day} 09:00`);
      reminded.push(minh.news());
    }
    const reminder = reminded.find((news) => news.includes(`${TITLE} – ${OWN}`));
    expect(reminder).toContain(progress);
  });

  it('leaves the units’ reports to be reviewed by the lead, and its own out of that list', async () => {
    await launch();
    await seedReport(office.office, { campaign: draft().id, unit: 'XVH', at: office.now() });
    await seedReport(office.office, { campaign: draft().id, unit: 'PKT', at: office.now() });
    await office.settle();
    await minh.write(`/tinhhinh ${TITLE}`);
    expect(await minh.press('Chờ tiếp nhận (2)')).toContain('Phòng Kinh tế');
    expect(minh.buttons().filter((label) => label.startsWith('Xem '))).toHaveLength(1);
    await ha.write(`/tinhhinh ${TITLE}`);
    await ha.press('Chờ tiếp nhận (2)');
    expect(ha.buttons().filter((label) => label.startsWith('Xem '))).toHaveLength(2);
  });
});
