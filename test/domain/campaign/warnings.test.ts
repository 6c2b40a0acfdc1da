import { createCalendar } from '../../../src/domain/calendar';
import { scheduleWarnings } from '../../../src/domain/campaign/warnings';
import { asked } from '../../../src/domain/plan';
import { countryside, zone } from './sample';

const calendar = createCalendar({ zone });
const [requirement] = countryside().requirements;

function warned(
  month: number,
  day: number,
  dataWindow: 'decree09' | 'calendar' = 'decree09',
  yearOffset: 0 | 1 = 0,
) {
  if (!requirement) throw new Error('no requirement');
  const deadline = {
    ...requirement.deadline,
    inclusive: true,
    on: { at: 'yearly', month, day, yearOffset } as const,
  };
  const schedule = asked(countryside(), { ...requirement, deadline, dataWindow }, '2019-08-08', calendar);
  return scheduleWarnings(schedule, calendar, '2019-08-08').map(({ kind, lastDay }) => `${kind} ${lastDay}`);
}

describe('cautions about deadlines', () => {
  it('says that a report due before the data end carries estimates', () => {
    expect(warned(11, 9)).toEqual(['estimates 2019-11-09']);
    expect(warned(12, 20, 'calendar')).toEqual(['estimates 2019-12-20']);
  });

  it('asks for one working day after the data end', () => {
    expect(warned(12, 15)).toContain('shortNotice 2019-12-15');
    expect(warned(12, 16)).toEqual([]);
  });

  it('has none when there is time enough, nor for what is reported once', () => {
    expect(warned(1, 10, 'calendar', 1)).toEqual([]);
    if (!requirement) throw new Error('no requirement');
    const once = { ...requirement, recurrence: 'once' as const };
    const schedule = asked(countryside(), once, '2019-08-08', calendar);
    expect(scheduleWarnings(schedule, calendar, '2019-08-08')).toEqual([]);
  });

  it('says from the Saturday on that no working day is left before a Saturday’s deadline', () => {
    if (!requirement) throw new Error('no requirement');
    const on = (today: string) =>
      scheduleWarnings(asked(countryside(), requirement, today, calendar), calendar, today).filter(
        ({ kind }) => kind === 'noWorkingDay',
      );
    expect(on('2019-11-08')).toEqual([]);
    expect(on('2019-11-09')).toEqual([{ kind: 'noWorkingDay', lastDay: '2019-11-09', other: '2019-11-11' }]);
  });
});
