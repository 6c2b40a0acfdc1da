/** One sentence in Unicode and as each legacy encoding shows it when its bytes are taken for Latin-1 letters. */
export const sentence = {
  unicode:
    'Các cơ quan, đơn vị gửi báo cáo kết quả về Phòng Nội vụ trước ngày 15/11/2026 để tổng hợp, trình Ủy ban nhân dân tỉnh.',
  tcvn3:
    'C¸c c¬ quan, ®¬n vÞ göi b¸o c¸o kÕt qu¶ vÒ Phßng Néi vô tr\u00adíc ngµy 15/11/2026 ®Ó tæng hîp, tr×nh ñy ban nh©n d©n tØnh.',
  vni: 'Caùc cô quan, ñôn vò göûi baùo caùo keát quaû veà Phoøng Noäi vuï tröôùc ngaøy 15/11/2026 ñeå toång hôïp, trình UÛy ban nhaân daân tænh.',
};

/** Letters of Latin-1 as their bytes. */
export function bytesOf(letters: string): Uint8Array {
  return new Uint8Array(Buffer.from(letters, 'latin1'));
}

/** Vietnamese in Windows-1258: letters with a roof, a breve or a horn are one byte, tones another one after it. */
export function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const parts = Array.from(text.normalize('NFC'), (letter) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? '';
    const bare = letter.normalize('NFD').replace(tone, '').normalize('NFC');
    return codes.has(letter) ? [letter] : [bare, tone];
  });
  return Uint8Array.from(parts.flat().filter(Boolean), (letter) => codes.get(letter) ?? 63);
}
