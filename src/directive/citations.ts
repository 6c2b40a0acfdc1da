import { documentKind } from '../domain/document-kind';
import { type Cited, citedIn } from './citations/cited';
import { numberAsWritten } from './citations/number';
import type { Directive } from './directive';
import { ownNumber, ownPlaces } from './head/own';
import { factOf, type Layout } from './layout';

/**
 * Other documents the text refers to, each with the place of its kind, number, date, issuer and subject, in the order
 * they stand in. The document's own number and date are none, not even in brackets beside the title of a web notice.
 */
export function citationsIn(layout: Layout): Directive['citations'] {
  const own = ownPlaces(layout);
  const ownTyped = ownNumber(layout)?.typed;
  const ownWritten = ownTyped === undefined ? null : numberAsWritten(ownTyped);
  const found: Directive['citations'] = [];
  for (const block of layout.blocks) {
    for (const cited of citedIn(layout.text.slice(block.from, block.to))) {
      if (cited.number === ownWritten) continue;
      const place = { from: block.from + cited.from, to: block.from + cited.to };
      if (own.some(({ from, to }) => from < place.to && place.from < to)) continue;
      found.push(factOf(layout, citation(cited), place));
    }
  }
  return found;
}

function citation({ kind, number, day }: Cited): Directive['citations'][number]['value'] {
  return { kind: kind ?? documentKind(number), number, day };
}
