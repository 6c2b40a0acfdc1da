import { numberAsWritten } from './citations/number';
import type { Directive, Fact } from './directive';
import { announcedIn } from './head/announced';
import { cardOf } from './head/card';
import { dateOf } from './head/date';
import { issuerOf } from './head/issuer';
import { kindOf } from './head/kind';
import { ownDay, ownNumber } from './head/own';
import { subjectOf } from './head/subject';
import { factOf, type Layout } from './layout';
import type { Head } from './reading';

/** Number and symbol, date, place, issuer, kind and subject, from the head, and where it is lost, from the rest. */
export function headOf(layout: Layout, citations: Directive['citations']): Head {
  const own = ownNumber(layout);
  const number = own && factOf(layout, numberAsWritten(own.typed), own.place);
  const { day, issuedAt } = dateOf(layout);
  const said = announcedIn(layout);
  const announced = said?.place.from === own?.place.from ? said : null;
  const card = cardOf(layout);
  const known = { number: number?.value ?? null, issuedAt: issuedAt?.value ?? null, citations };
  return {
    number,
    day: announced ? announced.day : (day ?? ownDay(layout, own) ?? card.day),
    issuedAt,
    issuer: fuller(announced?.issuer ?? null, issuerOf(layout, known, card.issuer)),
    kind: kindOf(layout, known.number),
    subject: subjectOf(layout) ?? card.subject ?? announced?.subject ?? null,
  };
}

/** A report may call it by less than its whole name: "Ủy ban nhân dân tỉnh". */
function fuller(announced: Fact<string> | null, found: Fact<string> | null): Fact<string> | null {
  return announced === null || found?.value.startsWith(`${announced.value} `) ? found : announced;
}
