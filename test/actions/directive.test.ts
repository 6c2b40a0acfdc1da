import { changeDirectiveDraft, type DraftChange } from '../../src/actions/change-directive-draft';
import { directiveView } from '../../src/actions/directive-view';
import { launchAllDrafted, launchDrafted } from '../../src/actions/launch-drafted';
import { readDirectiveDraft } from '../../src/actions/read-directive';
import { letter, openProvince } from '../conversations/directive/sending';
import type { TestOffice } from '../support/office';

let office: TestOffice;
let actor: { person: string; seat: string };
let directive: string;
let ids: string[];

beforeEach(async () => {
  const opened = await openProvince();
  office = opened.office;
  actor = { person: `test-${opened.ha.person.id}`, seat: '@office/officer' };
  const read = await readDirectiveDraft(office.office, order(), office.now());
  if (!read.ok) throw new Error(read.refusal.key);
  directive = read.value.id;
  ids = (await kept()).map(({ draft }) => draft.id);
});
afterEach(() => office.close());

const order = (parts = [letter]) => ({ source: { by: 'paste' as const, parts }, actor });
const kept = async () => (await office.store.directiveDrafts.byId(directive))?.campaigns ?? [];
const change = (at: number, what: DraftChange, by = actor) =>
  changeDirectiveDraft(office.office, { directive, campaign: ids[at] ?? '' }, what, by, office.now());
const campaigns = () => office.store.campaigns.all();

describe('reading a document', () => {
  it('says what it does, in order', async () => {
    const stages: string[] = [];
    const bytes = async () => new Uint8Array(Buffer.from(letter));
    const source = { by: 'file' as const, name: 'a.txt', size: 0, bytes };
    await readDirectiveDraft(office.office, { source, actor }, office.now(), async (stage) => {
      stages.push(stage);
    });
    expect(stages).toEqual(['fetching', 'reading', 'matching']);
  });

  it('fetches no file that is too large by its own account, or bears a stamp in its name', async () => {
    const bytes = () => Promise.reject(new Error('fetched'));
    for (const [name, size, key] of [
      ['a.pdf', 11 * 1024 * 1024, 'refusal.document.tooLarge'],
      ['TỐI MẬT.docx', 10, 'refusal.secret'],
    ] as const) {
      const source = { by: 'file' as const, name, size, bytes };
      const read = await readDirectiveDraft(office.office, { source, actor }, office.now());
      expect(read).toMatchObject({ ok: false, refusal: { key } });
    }
  });

  it('makes no draft of what nobody could look through', async () => {
    const campaigns = Array.from(
      { length: 30 },
      (_, n) => `${n + 1}. Phát động phong trào thi đua "Việc tốt số ${n + 1}" năm 2018.`,
    );
    const reports = Array.from(
      { length: 20 },
      (_, n) => `- Các cơ quan, đơn vị báo cáo kết quả về Sở Nội vụ trước ngày ${n + 1}/11/2018.`,
    );
    const together = [
      'III. TỔ CHỨC THỰC HIỆN',
      'Các cơ quan, đơn vị triển khai các phong trào thi đua nêu trên.',
    ];
    const long = [letter.slice(0, letter.indexOf('\n\n')), ...campaigns, ...together, ...reports].join(
      '\n\n',
    );
    const read = await readDirectiveDraft(office.office, order([long]), office.now());
    expect(read).toMatchObject({ ok: false, refusal: { key: 'directive.refusal.tooMuch' } });
    const few = [...campaigns.slice(0, 2), ...together, ...reports].join('\n\n');
    expect(await readDirectiveDraft(office.office, order([few]), office.now())).toMatchObject({ ok: true });
  });

  it('is the same draft for the same words, however they are spaced or spelled', async () => {
    const again = await readDirectiveDraft(
      office.office,
      order([letter.normalize('NFD').replaceAll('\n', '\r\n')]),
      office.now(),
    );
    expect(again).toMatchObject({ ok: true, value: { id: directive, again: true } });
  });

  it('is for officers, as long as they hold the seat', async () => {
    const other = { person: actor.person, seat: '@office/leader' };
    const read = await readDirectiveDraft(office.office, { ...order(), actor: other }, office.now());
    expect(read).toMatchObject({ ok: false, refusal: { key: 'directive.refusal.notOfficer' } });
    expect(await change(0, { do: 'drop' }, other)).toMatchObject({ ok: false });
    expect(await directiveView(office.office, directive, other, office.now())).toMatchObject({ ok: false });
    expect(await launchAllDrafted(office.office, directive, other, office.now())).toMatchObject({
      ok: false,
    });
  });
});

describe('changing a draft', () => {
  it('from several devices at once loses nothing', async () => {
    await Promise.all([0, 1, 2].map((at) => change(at, { do: 'drop' })));
    expect((await kept()).map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped', 'open']);
  });

  it('number and date said for one campaign are said for those that lack them, and no other', async () => {
    const draft = await office.store.directiveDrafts.byId(directive);
    const bare = (draft?.campaigns ?? []).map(
      ({ draft: { number: _, documentDay: __, ...rest }, ...one }) => ({
        ...one,
        draft: rest,
      }),
    );
    const [first, second, third] = bare;
    if (!first || !second || !third) throw new Error('too few');
    const known = { ...third, draft: { ...third.draft, number: '9/KH', documentDay: '2018-01-02' } };
    await office.store.directiveDrafts.change(directive, 0, [first, second, known]);
    const value = { id: 'x', number: '1/KH', documentDay: '2018-05-01' };
    await change(0, { do: 'edit', edit: { field: 'document', report: null, value } });
    expect((await kept()).map(({ draft: { number } }) => number)).toEqual(['1/KH', '1/KH', '9/KH']);
  });
});

describe('launching drafts', () => {
  it('those that cannot be launched are told apart, and the others are', async () => {
    for (const at of [0, 1]) await change(at, { do: 'dropReport', report: 1 });
    await change(3, { do: 'drop' });
    // A unit that was merged away since.
    await change(1, { do: 'edit', edit: { field: 'lead', report: null, value: { id: 'x', lead: 'NOPE' } } });
    const results = await launchAllDrafted(office.office, directive, actor, office.now());
    if (!results.ok) throw new Error(results.refusal.key);
    expect(results.value.map(({ refusal }) => refusal?.key ?? null)).toEqual([
      null,
      'launch.refusal.lead',
      'directive.refusal.open',
    ]);
    expect(await campaigns()).toHaveLength(1);
  });

  it('one with all its reports dropped, or dropped itself, is refused', async () => {
    for (const report of [0, 1]) await change(0, { do: 'dropReport', report });
    await change(1, { do: 'drop' });
    const launch = (at: number) =>
      launchDrafted(office.office, { directive, campaign: ids[at] ?? '' }, actor, office.now());
    expect(await launch(0)).toMatchObject({ refusal: { key: 'directive.refusal.noReport' } });
    expect(await launch(1)).toMatchObject({ refusal: { key: 'directive.refusal.dropped' } });
    expect(await campaigns()).toEqual([]);
  });

  it('twice at once is once', async () => {
    for (const at of [0, 1, 2, 3]) await change(at, { do: 'dropReport', report: 1 });
    const all = () => launchAllDrafted(office.office, directive, actor, office.now());
    await Promise.all([all(), all()]);
    expect(await campaigns()).toHaveLength(4);
    expect((await kept()).map(({ state }) => state)).toEqual([
      'launched',
      'launched',
      'launched',
      'launched',
    ]);
  });
});
