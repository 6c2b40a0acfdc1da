import type { Office } from '../../src/actions/office';
import { reviewReport } from '../../src/actions/review-report';
import { submitReport } from '../../src/actions/submit-report';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';
import { sampleUnits } from '../support/units';

/** As long as each may be: a title, a unit's name, a question, an answer. */
const TITLE = 'Phong trào dài '.repeat(14).slice(0, 200);
const NAME = 'Ủy ban nhân dân xã '.repeat(11).slice(0, 190);
const QUESTION = 'Kết quả thực hiện chỉ tiêu '.repeat(8).slice(0, 190);
const ANSWER = `${'Đã hoàn thành & vượt kế hoạch. '.repeat(100).slice(0, 2980)}hết câu.`;

describe('texts as long as they may be', () => {
  let all: TestOffice;
  let office: Office;
  let lan: Player;
  let hoa: Player;

  beforeEach(async () => {
    all = await openTestOffice({ at: '2019-10-21 09:00' });
    office = all.office;
    await office.store.units.save(
      sampleUnits().map((unit) => ({ ...unit, name: `${NAME} ${unit.code}`.slice(0, 200) })),
    );
    for (let number = 10; number < 18; number += 1)
      await seedCampaign(office, { id: `longtitle-${number}`, title: `${TITLE.slice(0, 196)} ${number}` });
    lan = await all.seated('Lan', 'XLH/focalPoint');
    hoa = await all.seated('Hoa', 'PKT/head', '@office/officer');
    await all.settle();
  });

  afterEach(() => all.close());

  /** What came and what the log says of faults. */
  const faults = () => all.log.filter(({ level }) => level === 'error');

  async function withFifteenQuestions(): Promise<string> {
    const campaign = await office.store.campaigns.byId('longtitle-10');
    const [requirement] = campaign?.requirements ?? [];
    if (!campaign || !requirement) throw new Error('no campaign');
    const questions = Array.from({ length: 15 }, (_, at) => ({
      id: `q${at}`,
      text: `${QUESTION} ${at}`,
      kind: 'text' as const,
      optional: true,
    }));
    const byId = office.store.campaigns.byId;
    office.store.campaigns.byId = async (id) =>
      id === campaign.id ? { ...campaign, requirements: [{ ...requirement, questions }] } : byId(id);
    const all = await office.store.campaigns.all();
    office.store.campaigns.all = async () =>
      all.map((one) =>
        one.id === campaign.id ? { ...one, requirements: [{ ...requirement, questions }] } : one,
      );
    const [obligation] = (await office.store.obligations.ofUnits(['XLH'])).filter(
      (one) => one.campaign === campaign.id,
    );
    return obligation?.id ?? '';
  }

  it('are sent by who reports and read whole by who reviews', async () => {
    const obligation = await withFifteenQuestions();
    await all.forge(lan, `rp:${obligation}`);
    for (let at = 0; at < 15; at += 1) await lan.write(`${at} ${ANSWER}`);
    const preview = await lan.press('Không có minh chứng');
    expect(preview).toContain('Xem lại trước khi gửi');
    expect(preview).toContain(`15. ${QUESTION} 14`);
    expect(await lan.press('✔ Gửi báo cáo')).toContain('Số tiếp nhận');

    await all.forge(hoa, `rv:${obligation}`);
    const screen = hoa.news();
    expect(screen).toContain(`15. ${QUESTION} 14`);
    expect(screen).not.toContain('hết câu.');
    const whole = await hoa.press('Xem toàn văn câu dài (15)');
    expect(whole.match(/hết câu\./g)).toHaveLength(15);
    expect(faults()).toEqual([]);
  }, 30_000);

  it('are not shown whole to who may not review', async () => {
    const obligation = await withFifteenQuestions();
    await all.forge(lan, `fa:${obligation}`);
    expect(lan.news()).toContain('không dùng được chức năng này');
  });

  it('fit every list that names them', async () => {
    for (const command of ['/viec', '/tinhhinh', '/donvi XLH', '/phongtrao', '/tre', '/donvi'])
      for (const person of [lan, hoa]) expect(await person.write(command)).not.toBe('');
    await all.at('2019-11-20 09:00');
    for (const command of ['/tre', '/tinhhinh', '/viec', `/tinhhinh ${TITLE}`])
      expect(await hoa.write(command)).not.toContain('hệ thống gặp sự cố');
    expect(faults()).toEqual([]);
  }, 30_000);

  it('fit the list of what was returned, with the reason in short', async () => {
    const obligations = await office.store.obligations.ofUnits(['XLH']);
    const reporter = { person: `test-${lan.person.id}`, seat: 'XLH/focalPoint' };
    const reviewer = { person: `test-${hoa.person.id}`, seat: 'PKT/head' };
    for (const { id } of obligations) {
      const report = { obligation: id, submission: `s-${id}`, nil: true, answers: [], evidence: [] };
      await submitReport(office, report, reporter, all.now());
      const verdict = { kind: 'return', reason: ANSWER } as const;
      await reviewReport(
        office,
        { obligation: id, submission: report.submission, verdict },
        reviewer,
        all.now(),
      );
    }
    await all.settle();
    const list = await lan.write('/viec');
    expect(list.match(/Đề nghị bổ sung: /g)).toHaveLength(6);
    expect(list).not.toContain('hết câu.');
    expect(list.length).toBeLessThan(4096);
  });

  it('are cut between characters', async () => {
    expect(await hoa.write(`/donvi ${'x'.repeat(59)}🌾🌾`)).toContain('x'.repeat(59));
    expect(hoa.last()?.text).not.toMatch(/\p{Surrogate}/u);
  });
});
