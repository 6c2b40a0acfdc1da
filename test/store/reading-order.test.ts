import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPlace, inReadingOrder, isRestless } from '../../src/store/reading-order';

describe('the order in which a backup reads', () => {
  it('was thought about for every collection that the store names', () => {
    const folder = join(__dirname, '../../src/store');
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const named = sources.flatMap((text) => [
      ...[...text.matchAll(/collection<\w+>\(\s*connection,\s*'(\w+)'/g)].map(([, name = '']) => name),
      ...[...text.matchAll(/connection\.collection(?:<[^(]*>)?\(\s*'(\w+)'/g)].map(([, name = '']) => name),
    ]);
    expect(named).toEqual(expect.arrayContaining(['obligations', 'counters', 'versions']));
    expect(new Set(named).size).toBeGreaterThan(18);
    expect(named.filter((name) => !hasPlace(name))).toEqual([]);
  });

  it.each([
    ['obligations', 'deliveries', 'the relay writes the row and clears the act then'],
    ['notices', 'deliveries', 'the relay writes the row and clears the act then'],
    ['obligations', 'notices', 'a notice is given and its obligations are marked then'],
    ['alarms', 'notices', 'an alarm is said and noted then'],
    ['drafts', 'obligations', 'a draft goes when its report is in'],
    ['conversations', 'drafts', 'a form moves on when its step is saved'],
    ['campaign_drafts', 'campaigns', 'a draft goes when its campaign is there'],
    ['obligations', 'campaigns', 'obligations are of a campaign that is there'],
    ['obligations', 'counters', 'a number is taken and used then'],
    ['calendar_settled', 'obligations', 'obligations follow the calendar, and that is noted then'],
    ['obligations', 'calendar_changes', 'the calendar changes and obligations follow'],
    ['assignments', 'invitations', 'a code is taken and its seat is held then'],
    ['invitations', 'people', 'a person is there and takes the code then'],
    ['deliveries', 'people', 'a row names a person'],
    ['deliveries', 'groups', 'a row is of a group'],
    ['obligations', 'units', 'an obligation names a unit'],
  ])('reads %s before %s: %s', (first, second) => {
    expect(inReadingOrder([second, first])).toEqual([first, second]);
    expect(inReadingOrder([first, second])).toEqual([first, second]);
  });

  it('waits for acts and rows to be still, not for people to stop typing', () => {
    expect(['obligations', 'notices', 'deliveries', 'people'].filter(isRestless)).toEqual([]);
    expect(isRestless('inbox')).toBe(true);
  });
});
