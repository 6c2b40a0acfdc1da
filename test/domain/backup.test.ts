import fc from 'fast-check';
import {
  backupBackOff,
  backupName,
  isBackupDue,
  isBackupName,
  outdatedBackups,
} from '../../src/domain/backup';

const ZONE = 'Asia/Ho_Chi_Minh';
const local = (time: string) => new Date(`${time}+07:00`);
const named = (time: string) => backupName(local(time), ZONE);

it('a backup is named by its moment where the office is', () => {
  expect(backupName(new Date('2026-11-20T19:00:00Z'), ZONE)).toBe('don-doc-2026-11-21T02-00-00');
});

it('names sort as their moments do', () => {
  const moment = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [first, second] = a <= b ? [a, b] : [b, a];
      expect(backupName(first, ZONE) <= backupName(second, ZONE)).toBe(true);
      expect(isBackupName(backupName(a, ZONE))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('what is half-written, or something else, is no backup', () => {
  for (const name of ['.don-doc-2026-11-21T02-00-00', 'don-doc-2026-11-21T02-00-00.partial~a', 'notes'])
    expect(isBackupName(name)).toBe(false);
});

it('one is due from 02:00 on, until one is made after it', () => {
  const yesterday = [named('2026-11-20T02:00:10')];
  expect(isBackupDue(yesterday, local('2026-11-21T01:59:59'), ZONE)).toBe(false);
  expect(isBackupDue(yesterday, local('2026-11-21T02:00:00'), ZONE)).toBe(true);
  expect(isBackupDue(yesterday, local('2026-11-21T17:00:00'), ZONE)).toBe(true);
  const today = [...yesterday, named('2026-11-21T02:00:00')];
  expect(isBackupDue(today, local('2026-11-21T17:00:00'), ZONE)).toBe(false);
});

it('a night that was missed is made up before the next 02:00', () => {
  expect(isBackupDue([named('2026-11-19T02:00:00')], local('2026-11-21T00:30:00'), ZONE)).toBe(true);
  expect(isBackupDue([], local('2026-11-21T00:30:00'), ZONE)).toBe(true);
});

it('the newest 14 stay, the one just made among them', () => {
  const names = Array.from({ length: 20 }, (_, day) =>
    named(`2026-11-${String(day + 1).padStart(2, '0')}T02:00:00`),
  );
  const made = names.at(-1) ?? '';
  expect(outdatedBackups([...names].reverse(), made, 14)).toEqual(names.slice(0, 6));
  expect(outdatedBackups(names.slice(0, 14), names[13] ?? '', 14)).toEqual([]);
});

it('nothing that is not older than the one just made goes, and nothing that is no backup', () => {
  const names = [
    'a',
    named('2026-11-22T02:00:00'),
    named('2026-11-21T02:00:00'),
    named('2026-11-20T02:00:00'),
  ];
  expect(outdatedBackups(names, named('2026-11-21T02:00:00'), 1)).toEqual([named('2026-11-20T02:00:00')]);
});

it('the pause after a failure doubles from five minutes to four hours', () => {
  const minutes = [1, 2, 3, 4, 7, 50].map((failures) => backupBackOff(failures) / 60_000);
  expect(minutes).toEqual([5, 10, 20, 40, 240, 240]);
});
