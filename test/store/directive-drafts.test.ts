import { openStore, type Store } from '../../src/store';
import { directiveId, type KeptDirective } from '../../src/store/directive-drafts';
import { drafted } from '../domain/drafted/drafted';
import { openTestDatabase } from '../support/database';

let store: Store;
let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeEach(async () => {
  database = await openTestDatabase();
  store = await openStore(database.uri);
});
afterEach(async () => {
  await store.close();
  await database.close();
});

const digest = 'abcdefghijklmnopqrstuvwxyz';
const kept = (changes: Partial<KeptDirective> = {}): KeptDirective => ({
  id: directiveId(digest),
  digest,
  document: { number: '1/KH', day: '2018-05-25', issuer: 'UBND', kind: 'plan', subject: null },
  campaigns: [drafted()],
  ...{ known: '1 kh|ubnd|2018 05 25', person: 'p1', touched: false, revision: 0 },
  readAt: new Date('2018-05-28T02:00:00Z'),
  ...changes,
});

describe('drafts of documents', () => {
  it('are found by id and by digest, as they were put in', async () => {
    expect(await store.directiveDrafts.add(kept())).toBe(true);
    expect(await store.directiveDrafts.byId(kept().id)).toEqual(kept());
    expect(await store.directiveDrafts.byDigest(digest)).toEqual(kept());
    expect(await store.directiveDrafts.byDigest(`${digest}x`)).toBeNull();
  });

  it('are added once, by however many at once', async () => {
    const added = await Promise.all([1, 2, 3, 4].map(() => store.directiveDrafts.add(kept())));
    expect(added.filter(Boolean)).toHaveLength(1);
  });

  it('are changed by whoever saw the last change, and marked as touched', async () => {
    await store.directiveDrafts.add(kept());
    const other = [drafted({ state: 'dropped' })];
    expect(await store.directiveDrafts.change(kept().id, 0, other)).toBe(true);
    expect(await store.directiveDrafts.change(kept().id, 0, [])).toBe(false);
    expect(await store.directiveDrafts.replace(kept())).toBe(false);
    expect(await store.directiveDrafts.byId(kept().id)).toEqual(
      kept({ campaigns: other, touched: true, revision: 1 }),
    );
    expect(await store.directiveDrafts.replace(kept({ revision: 1 }))).toBe(true);
    expect(await store.directiveDrafts.byId(kept().id)).toEqual(kept({ revision: 2 }));
  });

  it('are found by the document and by the person', async () => {
    const later = new Date('2018-05-29T02:00:00Z');
    await store.directiveDrafts.add(kept({ id: 'b', readAt: later, person: 'p2' }));
    await store.directiveDrafts.add(kept({ id: 'a' }));
    await store.directiveDrafts.add(kept({ id: 'c', readAt: later, known: null }));
    const ids = (found: KeptDirective[]) => found.map(({ id }) => id);
    expect(ids(await store.directiveDrafts.ofDocument('1 kh|ubnd|2018 05 25'))).toEqual(['a', 'b']);
    expect(ids(await store.directiveDrafts.ofPerson('p1', 5))).toEqual(['c', 'a']);
    expect(ids(await store.directiveDrafts.ofPerson('p1', 1))).toEqual(['c']);
  });
});
