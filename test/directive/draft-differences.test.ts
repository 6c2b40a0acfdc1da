import type { Directive } from '../../src/directive';
import { draftOf } from '../../src/directive/draft';
import { compareDrafts } from '../../src/directive/draft-differences';
import { campaign, directive, due, fact, known, obligation } from '../support/made-directive';

const read = (parts: Partial<Directive> = {}) => draftOf(directive(parts), known());
const yearly = obligation({ due: due('trước ngày 10/11', 'yearly'), recurrence: 'yearly' });
const changes = (before: Partial<Directive>, now: Partial<Directive>) =>
  compareDrafts(read(before), read(now)).map(({ change, report, field }) => [change, report, field]);

describe('two readings of one document', () => {
  it('say the same when they are the same, though their ids differ', () => {
    expect(changes({ obligations: [yearly] }, { obligations: [yearly] })).toEqual([]);
  });

  it('tell what a campaign says otherwise, before and now', () => {
    const before = read({ campaigns: [campaign()] });
    const now = read({
      campaigns: [campaign({ to: fact('2027'), lead: fact('Phòng Y tế') })],
      addressees: [fact('các xã')],
    });
    expect(compareDrafts(before, now)).toEqual([
      {
        change: 'changed',
        title: 'Dân vận khéo',
        report: null,
        field: 'span',
        before: { is: 'span', span: { from: '2026-01-01', to: '2026-12-31' } },
        now: { is: 'span', span: { from: '2026-01-01', to: '2027-12-31' } },
      },
      expect.objectContaining({ field: 'lead', now: { is: 'unit', code: 'PYT' } }),
      expect.objectContaining({ field: 'scope', change: 'changed' }),
    ]);
  });

  it('tell what has been filled in or left out', () => {
    expect(changes({ number: null, day: null }, {})).toEqual([['added', null, 'document']]);
    expect(changes({}, { campaigns: [campaign({ lead: null })] })).toEqual([['gone', null, 'lead']]);
  });

  it('tell of campaigns and reports that were added or are gone', () => {
    const other = campaign({ title: fact('Văn hóa công sở') });
    expect(changes({}, { campaigns: [campaign(), other] })).toEqual([['added', null, null]]);
    expect(changes({ campaigns: [other] }, {})).toEqual([
      ['added', null, null],
      ['gone', null, null],
    ]);
    const plan = obligation({ kind: 'plan' });
    expect(changes({ obligations: [yearly] }, { obligations: [plan, yearly] })).toEqual([
      ['added', 'plan', null],
    ]);
    expect(changes({ obligations: [yearly, plan] }, { obligations: [plan] })).toEqual([
      ['gone', 'periodic', null],
    ]);
  });

  it('tell of a deadline that moved, and of who reports', () => {
    const moved = {
      ...yearly,
      due: due('trước ngày 20/11', 'yearly'),
      reporters: fact('các phòng chuyên môn'),
    };
    const [deadline, reporters, ...others] = compareDrafts(
      read({ obligations: [yearly] }),
      read({ obligations: [moved] }),
    );
    expect(deadline).toMatchObject({
      change: 'changed',
      report: 'periodic',
      field: 'deadline',
      before: { words: 'trước ngày 10/11', recurrence: 'yearly' },
      now: { words: 'trước ngày 20/11' },
    });
    expect(reporters).toMatchObject({ change: 'added', field: 'reporters', before: null });
    expect(others).toEqual([]);
  });

  it('pair reports of one kind by how often they are due', () => {
    const quarterly = obligation({ recurrence: 'quarterly' });
    expect(changes({ obligations: [quarterly, yearly] }, { obligations: [yearly, quarterly] })).toEqual([]);
  });

  it('do not forget a new title', () => {
    const renamed = campaign({ title: fact('Dân vận khéo toàn thị xã') });
    expect(changes({}, { campaigns: [renamed] })).toEqual([['changed', null, 'title']]);
  });
});
