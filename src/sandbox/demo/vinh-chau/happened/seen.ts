import { dayOf } from '../../../../domain/day';
import type { Heard } from '../../hearing';
import { shortDay, shortTime, ZONE } from '../../local-time';
import type { Play } from '../../play';
import { screenFacts } from '../../screen-facts';
import type { People } from '../casting';
import type { Facts } from '../expectations';
import { TITLE } from '../script';

type SeenFact =
  | 'receipts'
  | 'answers'
  | 'summaries'
  | 'digests'
  | 'afterHoliday'
  | 'quiet'
  | 'twice'
  | 'tooMany'
  | 'complaints';

/** What people saw on their screens. */
export function seenFacts(play: Play, { officer, leader }: People): Pick<Facts, SeenFact> {
  const { heard } = play;
  const outbox = heard.filter(({ via }) => via === 'outbox');
  const summaries = outbox.filter(({ chatId, picture }) => chatId < 0 && picture);
  const digests = outbox.filter(({ chatId, picture }) => chatId === leader.person.id && picture);
  const answers = heard.filter(
    ({ via, chatId, text }) =>
      via === 'reply' &&
      chatId === officer.person.id &&
      /^(?:Xã Lạc Hòa \(XLH\)|.*\nCông văn số 1804)/u.test(text),
  );
  return {
    receipts: new Set(heard.filter(({ via }) => via === 'reply').flatMap(receiptIn)).size,
    answers: answers.filter(({ text }) => text.includes(TITLE)).length,
    summaries: daysOf(summaries),
    digests: digests.length,
    afterHoliday: digests.map(({ at }) => shortTime(at)).find((time) => /^0[2-6]\/09/.test(time)) ?? '',
    ...screenFacts(play),
  };
}

/** The number of a receipt given to whoever has just sent a report. */
function receiptIn({ text }: Heard): string[] {
  const number = /^Đã ghi nhận báo cáo[\s\S]*Số tiếp nhận: (\d{4}-\d{6})/u.exec(text)?.[1];
  return number === undefined ? [] : [number];
}

/** `07, 08, 11/11`, days of one month. */
function daysOf(heard: readonly Heard[]): string {
  const days = heard.map(({ at }) => shortDay(dayOf(at, ZONE)));
  return days.map((day, at) => (days[at + 1]?.slice(3) === day.slice(3) ? day.slice(0, 2) : day)).join(', ');
}
