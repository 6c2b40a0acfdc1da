import { readDirective } from '../../src/directive';
import { letterWith } from '../support/directive-sentence';
import { inventedIn } from '../support/directive-supported';

const letter = readDirective(
  letterWith({ body: 'Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 15/4/2026.' }),
);
const place = { from: 0, to: 5 };

describe('the watch for what is invented', () => {
  it('lets through what the text says', () => {
    expect(letter.obligations).toHaveLength(1);
    expect(inventedIn(letter)).toEqual([]);
  });

  it('sees a day that no word of its sentence says', () => {
    const [asked] = letter.obligations;
    if (asked?.due?.value.by !== 'rule') throw new Error('nothing asked');
    const on = { at: 'date' as const, day: '2026-04-17' };
    const due = { ...asked.due, value: { ...asked.due.value, rule: { ...asked.due.value.rule, on } } };
    expect(inventedIn({ ...letter, obligations: [{ ...asked, due }] })).toHaveLength(1);
  });

  it('sees a number, a day of issue and a count that stand nowhere', () => {
    const sentence = 'Mỗi xã gửi 02 bài.';
    const evidence = { value: '', place, sentence };
    const quotas = [{ who: 'Mỗi xã', min: 8, max: null, what: 'bài', evidence }];
    expect(inventedIn({ ...letter, quotas })).toEqual(['quota 8']);
    expect(inventedIn({ ...letter, number: { value: '999/X', place, sentence } })).toHaveLength(1);
    expect(inventedIn({ ...letter, day: { value: '2019-04-15', place, sentence } })).toHaveLength(1);
  });
});
