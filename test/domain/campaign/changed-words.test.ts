import en from '../../../locales/en.json';
import vi from '../../../locales/vi.json';
import { readChangedWords } from '../../../src/domain/campaign/changed-words';
import { type Recurrence, recurrences } from '../../../src/domain/period';

const today = '2019-10-01';
const phases = [{ from: '2019-01-01', to: '2019-12-31' }];
const read = (words: string, recurrence: Recurrence) =>
  readChangedWords(words, { recurrence, phases }, today);

describe('the words of a changed deadline', () => {
  it.each(recurrences)('are understood as the example of a report that is due so: %s', (recurrence) => {
    for (const { deadlineChange } of [vi, en])
      expect(read(deadlineChange.example[recurrence], recurrence)).toMatchObject({ ok: true });
  });

  it.each<[string, Recurrence, object]>([
    ['trước ngày 30/11', 'yearly', { at: 'yearly', month: 11, day: 30, yearOffset: 0 }],
    ['ngày 25', 'monthly', { at: 'monthly', day: 25, monthOffset: 0 }],
    ['30/11', 'once', { at: 'date', day: '2019-11-30' }],
    ['30/11', 'nineMonthly', { at: 'yearly', month: 11, day: 30, yearOffset: 0 }],
  ])('“%s” of a report that is due %s leaves out only how often', (words, recurrence, on) => {
    expect(read(words, recurrence)).toMatchObject({ ok: true, rule: { words, on } });
  });

  it('says what it filled in', () => {
    expect(read('30/11', 'once')).toMatchObject({ rule: { assumed: [{ kind: 'year', value: 2019 }] } });
  });

  it.each<[string, Recurrence]>([
    ['trước ngày 30/11 hằng năm', 'once'],
    ['ngày 25 hằng tháng', 'yearly'],
    ['chậm nhất ngày 30/11/2019', 'yearly'],
    ['15/3 năm sau', 'once'],
  ])('“%s” is no deadline of a report that is due %s', (words, recurrence) => {
    expect(read(words, recurrence)).toEqual({ ok: false, why: 'recurrence' });
  });

  it('are not guessed at', () => {
    expect(read('trước ngày 30/11 hoặc thế', 'yearly')).toMatchObject({ ok: false, why: 'words' });
  });
});
