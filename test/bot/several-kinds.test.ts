import { launchCampaign } from '../../src/actions/launch-campaign';
import type { ReportKind } from '../../src/domain/campaign';
import type { CampaignDraft, RequirementDraft } from '../../src/domain/campaign/draft';
import { registration, ruleOf, severalReports } from '../domain/campaign/reports';
import { openTestOffice, type Player, type TestOffice } from '../support/office';

const TITLE = 'Cả nước chung sức xây dựng nông thôn mới';
const scope = { kinds: ['commune' as const, 'ward' as const], blocs: [], units: [], except: [] };
const reporters = { by: 'units' as const, scope };
const due = (kind: ReportKind, words: string): RequirementDraft & { kind: ReportKind } => ({
  ...{ kind, recurrence: 'once', deadline: ruleOf(words), reporters },
});

const plan = due('plan', 'chậm nhất ngày 30/9/2019');
const entry = due('contestEntry', 'chậm nhất ngày 20/10/2019');
const dossier = due('awardDossier', 'trước ngày 01/12/2019');

let office: TestOffice;
let ha: Player;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await office.withUnits();
  ha = await office.seated('Hà', '@office/officer');
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

async function launch(more: Partial<CampaignDraft>): Promise<void> {
  const actor = { person: `test-${ha.person.id}`, seat: '@office/officer' };
  const launched = await launchCampaign(office.office, severalReports(more), actor, office.now());
  if (!launched.ok) throw new Error(launched.refusal.key);
  await office.settle();
}

const several = () => launch({ also: [plan, { ...registration, reporters }, entry, dossier] });

describe('a campaign that asks for a plan, a registration, entries and dossiers', () => {
  it('has buttons that begin with what is asked for, as its title alone would not tell one from another', async () => {
    await several();
    await lan.write('/viec');
    const labels = lan.buttons().filter((label) => label.startsWith('Báo cáo'));
    for (const kind of ['Bản đăng ký', 'Kế hoạch', 'Bài dự thi, tác phẩm', 'Báo cáo định kỳ'])
      expect(labels).toContainEqual(expect.stringMatching(new RegExp(`^Báo cáo \\d: ${kind} –`, 'u')));
    await launch({ ...plan, id: 'onlyaplan000', title: 'Dân vận khéo', also: [] });
    await lan.write('/viec');
    expect(lan.buttons()).toContainEqual(expect.stringMatching(/^Báo cáo \d: Dân vận khéo$/u));
    await lan.write(`/tinhhinh ${TITLE}`);
    expect(lan.buttons()).toContain('Báo cáo: Xã Lạc Hòa – Kế hoạch, một lần');
  });

  it('says in lists and in the group that the figures are of several, and which the next deadline is of', async () => {
    await several();
    const group = office.group('Thi đua', ha);
    group.addBot();
    group.promoteBot();
    await office.settle();
    await ha.write('/lienket', group);
    for (const said of [await ha.write('/tinhhinh'), await ha.write('/tonghop', group)]) {
      expect(said).toContain(`${TITLE} (5 loại báo cáo)`);
      expect(said).toMatch(
        /Đã gửi 0\/50 .+\nHạn Thứ Hai, 30\/09\/2019 – .+ \(Kế hoạch, .+; Bản đăng ký, một lần\)/u,
      );
    }
  });

  it('counts reports, not units, and puts those first that are due first', async () => {
    await several();
    const said = await ha.write(`/tinhhinh ${TITLE}`);
    expect(said).toContain('Đơn vị chưa hoàn thành:\n• Phường 1 – Kế hoạch, một lần');
    expect(said).toContain('• Phường Vĩnh Phước – Bản đăng ký, một lần');
    expect(said).toContain('… và 42 báo cáo khác.');
    expect(ha.buttons()).toContain('Chưa gửi (50)');
    expect(await ha.press('Chưa gửi (50)')).not.toContain('Đơn vị chưa gửi');
  });
});

describe('a campaign that asks for a plan alone', () => {
  beforeEach(() => launch({ ...plan, also: [] }));

  it('says everywhere to whoever owes it that it is a plan', async () => {
    const name = `${TITLE} – Kế hoạch, một lần`;
    await office.at('2019-08-08 10:00');
    expect(lan.news()).toContain(name);
    expect(await lan.write('/viec')).toContain(name);
    expect(await lan.press('Báo cáo 1: Cả nước chung sức')).toContain(name);
    await lan.write('/huy');
    await office.at('2019-09-30 08:00');
    expect(lan.news()).toContain(name);
  });

  it('says so to whoever takes a seat of the unit', async () => {
    await ha.write('/moi Vĩnh Hải');
    const code = /\w{4}-\w{4}-\w{4}/u.exec(await ha.press('Cán bộ đầu mối'))?.[0];
    const tu = office.stranger('Tú');
    await tu.write(`/start ${code}`);
    await tu.press('Đồng ý');
    expect(await tu.write('Nguyễn Thị Tú')).toContain(`${TITLE} – Kế hoạch, một lần`);
  });

  it('says it once to whoever looks at the whole', async () => {
    const said = await ha.write(`/tinhhinh ${TITLE}`);
    expect(said).toContain('Kỳ báo cáo: hạn 30/09/2019 – Kế hoạch, một lần');
    expect(said.match(/Kế hoạch/gu)).toHaveLength(1);
    expect(ha.buttons()).toContain('Đơn vị chưa gửi (10)');
  });
});
