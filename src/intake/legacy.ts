import { type Legacy, tcvn3, vniLetters, vniMarks } from './legacy-tables';

/**
 * Text typed in TCVN3 or VNI, whose bytes were taken for Latin-1 letters (`Céng hoµ x· héi`, `Coäng hoøa xaõ hoäi`),
 * as Unicode (NFC). Says nothing of whether the text is in that encoding: see `recovered`.
 */
export function fromLegacy(text: string, legacy: Legacy): string {
  return (legacy === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}

/** Fonts name their encoding: `.VnTime`, `.VnTimeH` (whose small letters look like capitals), `VNI-Times`. */
export function legacyOfFont(font: string): { legacy: Legacy; capitals: boolean } | null {
  if (/^\.?Vn[A-Z]/u.test(font) && font.startsWith('.'))
    return { legacy: 'tcvn3', capitals: /H$/u.test(font) };
  return /^VNI[- ]/iu.test(font) ? { legacy: 'vni', capitals: false } : null;
}

function fromTcvn3(text: string): string {
  return text
    .replace(/[\u00a1-\u00fe]/gu, (letter) => tcvn3.get(letter) ?? letter)
    .split('\n')
    .map((line) => (isInCapitals(line) ? line.toUpperCase() : line))
    .join('\n');
}

/** TCVN3 has no capitals with tones: what is typed in capitals without a font for them comes as `THị Xã VĩNH CHÂU`. */
function isInCapitals(line: string): boolean {
  if (/[a-z]/u.test(line)) return false;
  const words = line.match(/(?<![\p{L}\d/-])\p{L}{1,12}(?![\p{L}\d/-])/gu) ?? [];
  return words.filter((word) => /[A-Z].*[A-Z]/u.test(word)).length >= 2;
}

function fromVni(text: string): string {
  return text.replace(
    /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[\u00c0-\u00fc]/giu,
    (letters, base: string | undefined, mark: string | undefined) => {
      const marks = base === undefined || mark === undefined ? undefined : vniMarks.get(mark.toLowerCase());
      return base !== undefined && marks !== undefined
        ? `${letterOf(base)}${marks}`
        : Array.from(letters, letterOf).join('');
    },
  );
}

function letterOf(letter: string): string {
  const small = letter.toLowerCase();
  const found = vniLetters.get(small) ?? small;
  return letter === small ? found : found.toUpperCase();
}
