import { noteSentBy } from '../../src/inbox/sent-by';

const now = new Date('2019-11-11T01:00:00Z');
const ago = (seconds: number) => now.getTime() / 1000 - seconds;
const pressed = { callback_query: { message: { date: ago(9_000) } } };

function sentBy(...updates: unknown[]): Array<number | undefined> {
  noteSentBy(updates, now);
  return updates.map((update) => (update as { sent_by?: number }).sent_by);
}

/** Milliseconds, as they are written. */
const at = (seconds: number) => ago(seconds) * 1000;

it.each([
  ['a message', { message: { date: ago(3_600) } }],
  ['an edit, by the time of the edit', { edited_message: { date: ago(9_000), edit_date: ago(3_600) } }],
  ['a person who left', { my_chat_member: { date: ago(3_600) } }],
])('%s is as old as it says', (_what, update) => {
  expect(sentBy(update)).toEqual([at(3_600)]);
});

it('a button was pressed before what the platform numbered after it, and by now when nothing tells', () => {
  expect(sentBy(pressed, { message: { date: ago(600) } })).toEqual([at(600), at(600)]);
  expect(sentBy({ message: { date: ago(600) } }, { ...pressed })).toEqual([at(600), at(0)]);
});

it('nothing comes from the future, nor from before what a platform keeps', () => {
  expect(sentBy({ message: { date: ago(-50) } })).toEqual([at(0)]);
  expect(sentBy({ message: { date: 5 } })).toEqual([at(86_400)]);
});

it('what stood there is nobody’s word, and what is no update is left alone', () => {
  expect(sentBy({ sent_by: 1, message: { date: 'x' } }, { message: null }, { message: [] })).toEqual([
    at(0),
    at(0),
    at(0),
  ]);
  expect(() => noteSentBy([null, 'x', 7, [], undefined], now)).not.toThrow();
});
