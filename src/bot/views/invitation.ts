import type { Owed } from '../../actions/owed';
import type { Screen } from '../../channels/channel';
import { isOfficeSeat, parseSeatKey, type SeatKey } from '../../domain/seat';
import type { Translate } from '../../i18n';
import { dueDay } from './deadline';
import { formatInstant } from './instant';
import { leftText, reportButton } from './owed';
import { reportTitle } from './report-name';

/** "Cán bộ đầu mối – Ủy ban nhân dân xã Lạc Hòa". `unit` is the unit's name; null for the office's own seats. */
export function seatName(
  t: Translate,
  place: { seat: SeatKey; unit: string | null; office: string },
): string {
  const seat = parseSeatKey(place.seat);
  return t('invitation.seat', {
    duty: seat ? t.data(`duty.${seat.duty}`) : place.seat,
    place: place.unit ?? place.office,
  });
}

/** What the newcomer holds now and what the seat owes next. */
export function welcomeScreen(
  t: Translate,
  joined: { name: string; seat: SeatKey; seatName: string; owed: readonly Owed[] },
): Screen {
  const { owed } = joined;
  const greeting = t('join.welcome', { name: joined.name, seat: joined.seatName });
  const seat = parseSeatKey(joined.seat);
  if (!seat || isOfficeSeat(seat)) return { html: `${greeting}\n\n${t('join.officeNext')}` };
  const all = owed.filter(({ open }) => open);
  const [first] = all;
  if (!first) return { html: `${greeting}\n\n${t('join.nothingOwed')}` };
  const next = t('join.next', {
    title: reportTitle(t, first.campaign, first.obligation),
    day: dueDay(t, first.obligation.deadline),
    left: leftText(t, first),
    count: all.length,
  });
  return { html: `${greeting}\n\n${next}`, keyboard: [[reportButton(t, first, { number: 1, all })]] };
}

export interface IssuedView {
  code: string;
  seatName: string;
  link: string;
  expiresAt: Date;
  zone: string;
  office: string;
}

/** For whoever invites: the code, shown this once. */
export function issuedHtml(t: Translate, view: IssuedView): string {
  const { code, link, seatName: seat } = view;
  return t('invite.issued', { seat, code, link, until: formatInstant(view.expiresAt, view.zone) });
}

/** For the invited person, ready to be forwarded as it is. */
export function forwardHtml(t: Translate, view: IssuedView): string {
  const { code, link, office, seatName: seat } = view;
  return t('invite.forward', { office, seat, code, link, until: formatInstant(view.expiresAt, view.zone) });
}
