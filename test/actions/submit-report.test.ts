import type { Office } from '../../src/actions/office';
import { openReport } from '../../src/actions/open-report';
import { reviewReport } from '../../src/actions/review-report';
import { type ReportInput, submitReport } from '../../src/actions/submit-report';
import type { Actor, Obligation } from '../../src/domain/obligation';
import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

describe('a report that is sent', () => {
  let all: TestOffice;
  let office: Office;
  let obligation: string;
  let lan: Actor;
  let hoa: Actor;

  beforeEach(async () => {
    all = await openTestOffice({ at: '2019-10-21 09:00' });
    office = all.office;
    const { obligations } = await seedCampaign(office);
    obligation = obligations.find(({ unit }) => unit === 'XLH')?.id ?? '';
    lan = await holder('Lan', 'XLH/focalPoint');
    hoa = await holder('Hoa', 'PKT/head');
  });

  afterEach(() => all.close());

  async function holder(name: string, seat: string): Promise<Actor> {
    const { person } = await all.seated(name, seat);
    return { person: `test-${person.id}`, seat };
  }

  const current = async (): Promise<Obligation | null> => office.store.obligations.byId(obligation);

  async function draftOf(actor: Actor) {
    const opened = await openReport(office, { obligation, actor }, all.now());
    if (!opened.ok) throw new Error(opened.refusal.key);
    return opened.value.draft;
  }

  const inputOf = (submission: string, value = 'Xong'): ReportInput => ({
    obligation,
    submission,
    nil: false,
    answers: [{ question: 'ketqua', value }],
    evidence: [],
  });

  async function giveBack(submission: string): Promise<void> {
    const verdict = { kind: 'return', reason: 'Bổ sung số liệu' } as const;
    const outcome = await reviewReport(office, { obligation, submission, verdict }, hoa, all.now());
    expect(outcome.ok).toBe(true);
  }

  it('gets one receipt however often the same person sends it', async () => {
    const { submission } = await draftOf(lan);
    const first = await submitReport(office, inputOf(submission), lan, all.now());
    expect(await submitReport(office, inputOf(submission), lan, all.now())).toEqual(first);
    expect((await current())?.submissions).toHaveLength(1);
  });

  it('gets one receipt when it is sent at once by two updates', async () => {
    const { submission } = await draftOf(lan);
    const send = () => submitReport(office, inputOf(submission), lan, all.now());
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect((await current())?.submissions).toHaveLength(1);
  });

  it('is not said to be received when another person of the seat sent other words before', async () => {
    const mai = await holder('Mai', 'XLH/focalPoint');
    const { submission } = await draftOf(lan);
    expect((await draftOf(mai)).submission).toBe(submission);
    await submitReport(office, inputOf(submission, 'Của Lan'), lan, all.now());
    const second = await submitReport(office, inputOf(submission, 'Của Mai'), mai, all.now());
    expect(second).toEqual({ ok: false, refusal: { key: 'refusal.submit.submitted', params: {} } });
  });

  it('can be sent anew after its return though a crash left its draft behind', async () => {
    const remove = office.store.drafts.remove;
    office.store.drafts.remove = () => Promise.reject(new Error('crash'));
    const { submission } = await draftOf(lan);
    await expect(submitReport(office, inputOf(submission), lan, all.now())).rejects.toThrow('crash');
    office.store.drafts.remove = remove;
    await giveBack(submission);
    const next = await draftOf(lan);
    expect(next.submission).not.toBe(submission);
    expect(next.answers).toEqual([{ question: 'ketqua', value: 'Xong' }]);
    expect((await submitReport(office, inputOf(next.submission), lan, all.now())).ok).toBe(true);
    expect((await current())?.submissions).toHaveLength(2);
  });

  it('takes its own draft with it when it is repeated, and not the next one', async () => {
    const { submission } = await draftOf(lan);
    await submitReport(office, inputOf(submission), lan, all.now());
    await giveBack(submission);
    const next = await draftOf(lan);
    await submitReport(office, inputOf(submission), lan, all.now());
    expect((await draftOf(lan)).submission).toBe(next.submission);
  });

  it('is refused, opened or sent, when the seat is no longer the person’s', async () => {
    const refused = { ok: false, refusal: { key: 'refusal.report.notYours', params: {} } };
    const stranger = { ...lan, person: 'nobody' };
    expect(await openReport(office, { obligation, actor: stranger }, all.now())).toEqual(refused);
    expect(await submitReport(office, inputOf('s1'), stranger, all.now())).toEqual(refused);
    const elsewhere = await holder('Thu', 'XVH/focalPoint');
    expect(await submitReport(office, inputOf('s1'), elsewhere, all.now())).toEqual(refused);
    expect((await current())?.state).toBe('pending');
  });

  it('is reviewed only in a seat that is held and that receives it', async () => {
    const { submission } = await draftOf(lan);
    await submitReport(office, inputOf(submission), lan, all.now());
    const refused = { ok: false, refusal: { key: 'refusal.review.notYours', params: {} } };
    const review = { obligation, submission, verdict: { kind: 'accept' } } as const;
    for (const actor of [{ ...hoa, person: 'nobody' }, lan])
      expect(await reviewReport(office, review, actor, all.now())).toEqual(refused);
    expect((await reviewReport(office, review, hoa, all.now())).ok).toBe(true);
    expect((await current())?.history.at(-1)).toMatchObject({ what: 'accepted', ...hoa });
  });

  it('is not given back without a reason', async () => {
    const { submission } = await draftOf(lan);
    await submitReport(office, inputOf(submission), lan, all.now());
    const verdict = { kind: 'return', reason: ' ' } as const;
    const outcome = await reviewReport(office, { obligation, submission, verdict }, hoa, all.now());
    expect(outcome).toEqual({ ok: false, refusal: { key: 'refusal.answer.empty', params: {} } });
  });
});
