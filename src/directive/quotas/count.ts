import { spaced } from '../campaigns/pattern';
import type { Place } from '../directive';

/** A number of things, where it stands among the words of a sentence. */
export interface Count {
  min: number | null;
  max: number | null;
  /** From the words that bound it to the number. */
  place: Place;
  /** "01 mô hình": nothing says at least or at most. */
  isBare: boolean;
}

const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const NUMBER = `(\\d{1,3}|${WORDS.join('|')})(?: ?\\([\\p{L}\\d][^()]{0,20}\\))?`;
const LEAST = 'ít nhất|tối thiểu|không dưới|không ít hơn|trên';
const MOST = 'không quá|tối đa|nhiều nhất|không vượt quá|không nhiều hơn';
const RANGE = `(?:(?:từ|${LEAST}) )?${NUMBER} ?(?:-|–|—|đến|tới|hoặc) ?${NUMBER}`;
const COUNT = spaced(
  `(?<![\\p{L}\\d/.,%-]|(?:số|điều|khoản|thứ|quý|tháng|ngày|đợt|lần) )(?:${RANGE}|(?:(${LEAST})|(${MOST}))(?: (?:là|có|phải có|phải|đạt|được|cũng có))? ${NUMBER}|${NUMBER.replace(/\|[^)]*\)/u, ')')})(?! ?[/%]|[\\d.,:]\\d|-\\d)(?= \\p{L})`,
  'giu',
);
const UPWARDS = spaced('^ [^.;:,]{2,40}? trở lên(?!\\p{L})');

/** Numbers of things in a sentence, those without a bound included. */
export function countsIn(words: string): Count[] {
  return [...words.matchAll(COUNT)].flatMap((match): Count[] => {
    const [, low, high, least, most, bound, bare] = match;
    const place = { from: match.index, to: match.index + match[0].length };
    if (low !== undefined && high !== undefined) {
      const [min, max] = [numberOf(low), numberOf(high)];
      return min < max ? [{ min, max, place, isBare: false }] : [];
    }
    if (bound !== undefined) {
      const value = numberOf(bound);
      return [{ min: least ? value : null, max: most ? value : null, place, isBare: false }];
    }
    const value = numberOf(bare ?? '');
    const isLeast = UPWARDS.test(words.slice(place.to, place.to + 80));
    return value > 0 ? [{ min: value, max: isLeast ? null : value, place, isBare: !isLeast }] : [];
  });
}

function numberOf(words: string): number {
  const at = WORDS.indexOf(words.toLowerCase());
  return at >= 0 ? at + 1 : Number(words);
}
