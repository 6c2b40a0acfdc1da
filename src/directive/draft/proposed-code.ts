/** Codes stand in the data of buttons. */
const LONGEST = 20;
const SKIPPED = /^(?:và|của|các|cấp|về|-|–)$/iu;

/** Initials of a name, as codes are made: `Phòng Kinh tế` is `PKT`; with a number where that is taken. */
export function proposedCode(name: string, taken: ReadonlySet<string>): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.filter((word) => !SKIPPED.test(word)).map(initial);
  const code = letters.join('').slice(0, LONGEST - 3) || 'DV';
  if (!taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}${number}`)) number += 1;
  return `${code}${number}`;
}

/** Abbreviations and numbers stay whole: `UBND xã Lai Hòa` is `UBNDXLH`, `Phường 1` is `P1`. */
function initial(word: string): string {
  const isShort =
    /^\p{N}+$/u.test(word) || (word.length > 1 && word.length <= 6 && word === word.toUpperCase());
  const kept = isShort ? word : word.charAt(0);
  return kept
    .toUpperCase()
    .replace(/Đ/gu, 'D')
    .normalize('NFD')
    .replace(/[^A-Z0-9]/gu, '');
}
