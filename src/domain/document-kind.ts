/** Kinds of official documents as people name them; `document` when the symbol does not tell, or tells a rarer kind. */
export const documentKinds = [
  'letter',
  'directive',
  'plan',
  'resolution',
  'decision',
  'notice',
  'guidance',
  'programme',
  'scheme',
  'report',
  'document',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Codes of kinds in symbols (Decree 30/2020/NĐ-CP annex III). */
const codes: Record<string, DocumentKind> = {
  CT: 'directive',
  KH: 'plan',
  NQ: 'resolution',
  QĐ: 'decision',
  TB: 'notice',
  HD: 'guidance',
  CTR: 'programme',
  ĐA: 'scheme',
  BC: 'report',
};

const rarer = new Set('QC QYĐ PA DA BB TT TTR HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TRS SL'.split(' '));

/**
 * `12/CT-UBND` is a directive, `34-CT/TW` one of the Party. An official letter (công văn) bears no code of its kind:
 * its symbol is made of the issuer and the drafting unit, `1804/UBND-NC`.
 */
export function documentKind(number: string): DocumentKind {
  const words = number
    .normalize('NFC')
    .toUpperCase()
    .split(/[/\s-]+/u);
  const symbol = words.filter((word) => /^\p{L}/u.test(word));
  const [first] = symbol;
  if (first === undefined || rarer.has(first)) return 'document';
  return codes[first] ?? (symbol.length > 1 ? 'letter' : 'document');
}
