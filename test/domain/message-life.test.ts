import { templateOf } from '../../src/bot/messages';
import type { Message } from '../../src/domain/message';
import { worthUntil } from '../../src/domain/message-life';

const ready = new Date('2019-11-08T01:00:00Z');
const DAY = 86_400_000;
const message = (template: string, expiresAt: Date | null = null): Message => ({
  ...{ key: 'k', to: { kind: 'group', chat: 'g' }, template, params: {}, notBefore: ready, expiresAt },
});
const days = (template: string) => (worthUntil(message(template), ready).getTime() - ready.getTime()) / DAY;

it('an answer to what somebody did is worth saying far longer than a reminder or figures', () => {
  for (const answer of ['accepted', 'returned', 'arrived']) expect(days(answer)).toBe(30);
  for (const passing of ['urgent', 'urgentOffice', 'nudge', 'nudgeOffice', 'summary', 'digest', 'alarm'])
    expect(days(passing)).toBeLessThanOrEqual(7);
});

it('figures are worth saying until the next are taken', () => {
  expect([days('summary'), days('digest')]).toEqual([1, 7]);
});

it('a message’s own end comes before its kind’s', () => {
  const end = new Date(ready.getTime() + 60_000);
  expect(worthUntil(message('accepted', end), ready)).toEqual(end);
});

it('names templates that there are', () => {
  for (const template of [
    'accepted',
    'returned',
    'arrived',
    'opened',
    'rescheduled',
    'nudge',
    'urgent',
    'digest',
  ])
    expect(templateOf(template)).toBeDefined();
});
