/** The same words as people type them: capitals, without diacritics, decomposed, with a full stop and more spaces. */
export function dresses(words: string): string[] {
  const bare = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  return [
    words,
    words.toUpperCase(),
    words.toLowerCase(),
    words.normalize('NFD'),
    words.toUpperCase().normalize('NFD'),
    ` ${words.replace(/ /gu, '  ')}. `,
    bare,
    bare.toUpperCase(),
  ];
}
