import { fold } from '../../domain/text';
import type { Directive, Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { otherOrgan, peoplesCommittee } from './authority';
import { isCapitals, issuerInHeader } from './header';
import { organOf } from './organs';
import { type Territory, territoryAtEnd, territoryOf } from './territory';
import { beginsUnit, spelledOut, unitName } from './unit-name';

export interface Known {
  number: string | null;
  issuedAt: string | null;
  citations: Directive['citations'];
}

/**
 * The issuer in full. From the head; where that is lost, from the signature, the words of who orders, the symbol.
 * Never from a cited document.
 */
export function issuerOf(layout: Layout, known: Known, onCard: Fact<string> | null): Fact<string> | null {
  return (
    issuerInHeader(layout) ??
    onCard ??
    fullInFoot(layout) ??
    peoplesCommittee(layout, known) ??
    fromSymbol(layout, known) ??
    otherOrgan(layout, known)
  );
}

/** A web notice signs with the name of its office; a document with "TM. ỦY BAN NHÂN DÂN TỈNH X". */
function fullInFoot(layout: Layout): Fact<string> | null {
  for (const { words, place } of unitsInFoot(layout))
    if (territoryAtEnd(spelledOut(words)) !== null) return factOf(layout, unitName(words), place);
  return null;
}

function unitsInFoot({ blocks, text }: Layout): Array<{ words: string; place: Place }> {
  return blocks.flatMap(({ from, to, part }) => {
    const [line = ''] = part === 'foot' ? text.slice(from, to).split('\n') : [];
    const words = line.replace(/^(?:TM|T\/M)\.?\s{0,3}/u, '').trim();
    if (!isCapitals(words) || !beginsUnit(words)) return [];
    const begin = from + line.indexOf(words);
    return [{ words, place: { from: begin, to: begin + words.length } }];
  });
}

/** The organ of the symbol, or of the signature, and the territory that the text speaks of. */
function fromSymbol(layout: Layout, known: Known): Fact<string> | null {
  const signed = unitsInFoot(layout).find(({ words }) => /^(?:ỦY|UỶ|HỘI ĐỒNG) /u.test(words));
  const organ =
    (known.number === null ? null : organOf(known.number)) ?? (signed ? unitName(signed.words) : null);
  if (organ === null) return null;
  const territory = territoryIn(layout, organ, known);
  if (!territory) return null;
  const name = `${organ} ${territory.name.replace(/^\p{L}+/u, (level) => level.toLowerCase())}`;
  return factOf(layout, name, { from: territory.from, to: territory.to });
}

function territoryIn({ text }: Layout, organ: string, { issuedAt, citations }: Known): Territory | null {
  const except = citations.map(({ place }) => place);
  const levels = organ.startsWith('Sở') ? ['tỉnh', 'thành phố'] : LEVELS;
  for (const level of levels) {
    const named = territoryOf(text, level, except);
    if (named && issuedAt !== null && fold(named.name).endsWith(fold(issuedAt))) return named;
  }
  if (issuedAt !== null && !organ.startsWith('Sở')) return null;
  const most = territoryOf(text, organ.startsWith('Sở') ? 'tỉnh' : null, except);
  return most ?? territoryOf(text, null, []);
}

const LEVELS = ['tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận', 'phường', 'xã', 'thị trấn'];
