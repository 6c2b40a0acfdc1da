/**
 * True when a text, or the name of a file, bears a stamp of state secrecy: MẬT, TỐI MẬT, TUYỆT MẬT (law 117/2025/QH15;
 * how the stamp looks: decree 30/2020/NĐ-CP). A stamp stands apart: alone on a line or at its edge, in brackets or
 * after "Độ mật:". Ordinary words with the same letters (bí mật, mật độ, mật ong, gặp mặt) are no stamp.
 */
export function bearsSecretStamp(textOrFileName: string): boolean {
  const text = textOrFileName.normalize('NFC');
  return text.split(/\r?\n|\r/u).some(isStampedLine) || isStampedName(text.trim());
}

const degree = '(?:(?:TỐI|TUYỆT) ?)?MẬT';
/** Stamps typed without a Vietnamese keyboard; plain MAT means too many other things. */
const bareDegree = '(?:TOI|TUYET) ?MAT';
const anyDegree = `(?:${degree}|${bareDegree})`;
const kindOfPaper = '(?:(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|BÁO CÁO|CÔNG VĂN|DẤU|ĐỘ) )?';

const aloneOnLine = new RegExp(`^${kindOfPaper}${anyDegree}$`, 'u');
const bracketed = new RegExp(`[([{<«"“']\\s?${kindOfPaper}${anyDegree}\\s?[)\\]}>»"”']`, 'u');
/** Set apart by a dash, a bar or the gap between two columns: "MẬT - Số: 12/BC", "Số: 12/BC      MẬT". */
const apart = '(?: ?[-–—|:;/] ?|\\t)';
const atEdge = new RegExp(`^${kindOfPaper}${anyDegree}${apart}|${apart}${kindOfPaper}${anyDegree}$`, 'u');
/** In any case, as a label at the head of a line: "Tuyệt mật: số liệu"; without a colon only where a whole line says so. */
const label =
  /^(?:(?:tài liệu|văn bản|hồ sơ|báo cáo|công văn) )?(?:(?:tối|tuyệt) mật *(?:$|[:：])|mật *[:：])/iu;
const named = /(?:độ|mức độ|mức|dấu) mật\s*[:：-]\s*(?:tối mật|tuyệt mật|mật|[abc]$)/iu;
const namedBare = /\b(?:muc )?do mat\s*[:：]\s*(?:toi mat|tuyet mat|mat)\b/iu;

function isStampedLine(line: string): boolean {
  const text = line
    .replace(/[*_#~`]/gu, '')
    .trim()
    .replace(/\s{3,}|\t+/gu, '\t');
  const words = joinedLetters(text.replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '')).replace(/\s+/gu, ' ');
  return (
    aloneOnLine.test(words) ||
    bracketed.test(text) ||
    atEdge.test(text) ||
    label.test(words) ||
    named.test(text) ||
    namedBare.test(text)
  );
}

/** Stamps are often spaced out: "T U Y Ệ T   M Ậ T". */
function joinedLetters(text: string): string {
  return /^\p{L}(?:\s+\p{L})+$/u.test(text) ? text.replace(/\s/gu, '') : text;
}

const fileName = /^[^\r\n]{1,250}\.\p{L}[\p{L}\p{N}]{1,4}$/u;

/** Words that make another word of the one beside them: gặp mặt, ra mắt, tiền mặt; mật độ, Mặt trận, mất rừng. */
const before = words(
  'bí bi thân than be bề ra gap họp hop co có vang vắng tien tiền khuon giap truc bo giữ giu',
);
const after = words(
  'độ do ong mã ma khẩu khau thiết thám tran bang mũi hang nuoc rung dat tien trai troi so doan duong',
);

/**
 * A file name has no lines, so words decide: MẬT in any case, MAT only in capitals among capitals, and neither as a
 * part of another word.
 */
function isStampedName(name: string): boolean {
  if (!fileName.test(name) && !/^[^\s.]+_[^\s.]+$/u.test(name)) return false;
  const found = name.replace(/\.[^.]*$/u, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.some((word, i) => {
    const previous = found[i - 1]?.toLowerCase() ?? '';
    const next = found[i + 1]?.toLowerCase() ?? '';
    if (['TOIMAT', 'TUYETMAT'].includes(word) || /^(?:tối|tuyệt)mật$/iu.test(word)) return true;
    const isDegree = word.toLowerCase() === 'mật' || word === 'MAT';
    if (isDegree && ['tối', 'tuyệt', 'toi', 'tuyet'].includes(previous)) return true;
    return isDegree && !before.has(previous) && !after.has(next);
  });
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
