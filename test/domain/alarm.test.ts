import { type Alarm, alarmId, alarmsIn, type Episode, follow, type Vitals } from '../../src/domain/alarm';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MB = 1024 * 1024;

const well: Vitals = {
  outboxAge: null,
  channels: [{ channel: 'telegram', silent: 0 }],
  disk: { free: 50_000 * MB, total: 100_000 * MB },
  jobs: [{ job: 'plan', quiet: MINUTE }],
  backupAge: 20 * HOUR,
  refused: 0,
};

describe('what is amiss', () => {
  it('is nothing when all is well, nor where nothing can be known', () => {
    expect(alarmsIn(well)).toEqual([]);
    expect(alarmsIn({ ...well, disk: null, backupAge: null, channels: [], jobs: [] })).toEqual([]);
  });

  const disk = (free: number, total: number) => ({ disk: { free: free * MB, total: total * MB } });
  const cases: Array<[name: string, change: Partial<Vitals>, Alarm[]]> = [
    ['an outbox of 15 minutes is not old', { outboxAge: 15 * MINUTE }, []],
    ['one of more is', { outboxAge: 15 * MINUTE + 1 }, [{ kind: 'outbox', minutes: 15 }]],
    ['a channel may fail for 5 minutes', { channels: [{ channel: 'telegram', silent: 5 * MINUTE }] }, []],
    [
      'of two channels the one that is down is named',
      {
        channels: [
          { channel: 'telegram', silent: 0 },
          { channel: 'zalo', silent: 7 * MINUTE },
        ],
      },
      [{ kind: 'channel', channel: 'zalo', minutes: 7 }],
    ],
    ['a large disk needs 5 % free', disk(4_999, 100_000), [{ kind: 'disk', megabytes: 4_999, percent: 4 }]],
    ['5 % of it will do', disk(5_000, 100_000), []],
    ['a small one needs 500 MB', disk(499, 1_000), [{ kind: 'disk', megabytes: 499, percent: 49 }]],
    ['500 MB of it will do', disk(500, 1_000), []],
    ['a disk of nothing is full', disk(0, 0), [{ kind: 'disk', megabytes: 0, percent: 0 }]],
    ['a job may be quiet for 15 minutes', { jobs: [{ job: 'plan', quiet: 15 * MINUTE }] }, []],
    [
      'every job that has not run is named',
      {
        jobs: [
          { job: 'plan', quiet: 16 * MINUTE },
          { job: 'remind', quiet: 0 },
          { job: 'digest', quiet: HOUR },
        ],
      },
      [
        { kind: 'job', job: 'plan', minutes: 16 },
        { kind: 'job', job: 'digest', minutes: 60 },
      ],
    ],
    ['a backup of 36 hours is not old', { backupAge: 36 * HOUR }, []],
    ['one of more is', { backupAge: 37 * HOUR }, [{ kind: 'backup', hours: 37 }]],
    ['one message given up is enough', { refused: 1 }, [{ kind: 'refused', count: 1 }]],
  ];
  it.each(cases)('%s', (_name, change, expected) => {
    expect(alarmsIn({ ...well, ...change })).toEqual(expected);
  });

  it('has an id that its figures do not change, and another for another job or channel', () => {
    const ids = [
      { kind: 'outbox', minutes: 16 } as const,
      { kind: 'outbox', minutes: 99 } as const,
      { kind: 'job', job: 'plan', minutes: 16 } as const,
      { kind: 'job', job: 'remind', minutes: 16 } as const,
      { kind: 'channel', channel: 'zalo', minutes: 6 } as const,
    ].map(alarmId);
    expect(ids).toEqual(['outbox', 'outbox', 'job:plan', 'job:remind', 'channel:zalo']);
  });
});

describe('an alarm', () => {
  const start = new Date('2026-11-21T01:00:00Z').getTime();
  const alarm: Alarm = { kind: 'outbox', minutes: 16 };

  /** What is said, by minute, when the alarm is there in some of them. Looked at each minute. */
  function said(minutes: number, isThere: (minute: number) => boolean): string[] {
    let episode: Episode | null = null;
    const heard: string[] = [];
    for (let minute = 0; minute <= minutes; minute += 1) {
      const step = follow(episode, isThere(minute) ? alarm : null, new Date(start + minute * MINUTE));
      if (!step) continue;
      episode = step.episode;
      if (step.say) heard.push(`${minute} ${step.say} ${episode.number}/${episode.said}`);
    }
    return heard;
  }

  const day = 24 * 60;
  const courses: Array<[string, number, (minute: number) => boolean, string[]]> = [
    ['that never is is never spoken of', 100, () => false, []],
    ['is said once when it begins, and not again within the day', day - 1, () => true, ['0 begins 1/1']],
    [
      'is repeated once a day',
      2 * day,
      () => true,
      ['0 begins 1/1', `${day} goesOn 1/2`, `${2 * day} goesOn 1/3`],
    ],
    [
      'is said to be over ten minutes after it was seen last, once',
      200,
      (minute) => minute <= 30,
      ['0 begins 1/1', '40 ended 1/1'],
    ],
    ['that flickers is one alarm', 100, (minute) => minute % 10 === 0, ['0 begins 1/1']],
    [
      'that comes again is another one',
      100,
      (minute) => minute === 0 || minute === 50,
      ['0 begins 1/1', '10 ended 1/1', '50 begins 2/1', '60 ended 2/1'],
    ],
  ];
  it.each(courses)('%s', (_name, minutes, isThere, expected) => {
    expect(said(minutes, isThere)).toEqual(expected);
  });

  it('keeps when it began and follows its figures', () => {
    const first = follow(null, alarm, new Date(start))?.episode ?? null;
    const later = follow(first, { kind: 'outbox', minutes: 30 }, new Date(start + 14 * MINUTE));
    expect(later?.episode).toMatchObject({ since: new Date(start), alarm: { minutes: 30 }, said: 1 });
  });

  it('ends on a clock that was set back, too', () => {
    const ahead = follow(null, alarm, new Date(start + 48 * HOUR))?.episode ?? null;
    expect(follow(ahead, null, new Date(start))?.say).toBe('ended');
  });
});
