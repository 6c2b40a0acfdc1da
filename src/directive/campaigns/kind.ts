import { spaced } from './pattern';

/** A word that says that the name of a campaign follows. */
export interface KindWord {
  from: number;
  to: number;
  /** A contest or a drive is called by its kind ("Cuộc thi viết …"); a movement by its title alone. */
  isPart: boolean;
  /** It may bear a title without quotation marks; a programme has too many other meanings. */
  isBare: boolean;
  /** "các phong trào": names of several, or of none. */
  isPlural: boolean;
}

const PARTS =
  'cuộc thi(?! đua)|hội thi(?! đua)|hội thao|hội diễn|liên hoan|giải báo chí|giải(?= (?:bóng|cầu lông|quần vợt|thể thao|việt dã|chạy|kéo co|cờ (?:vua|tướng))(?!\\p{L}))|đợt (?:phát động )?(?:thi đua|cao điểm|sinh hoạt chính trị|hoạt động)|chiến dịch|tháng (?:hành động|cao điểm)|tuần lễ';
const ALONE =
  'phong trào(?: thi đua)?(?: yêu nước)?|cuộc vận động|(?<=(?:phát động|hưởng ứng) (?:đợt )?)thi đua';
const KIND = spaced(
  `(?<!\\p{L}|(?:ban|khối|phòng|tổ|ban chỉ đạo|ban vận động) )(?:(${PARTS})|${ALONE}|chương trình)(?!\\p{L})`,
  'giu',
);
const PLURAL = spaced(
  '(?<!\\p{L})(?:các|những|nhiều|mọi|từng|một số|toàn bộ|hai|ba|bốn|\\d{1,2}(?: \\(\\p{L}+\\))?) $',
  'iu',
);

/** Where words speak of campaigns. Places count from the beginning of `words`. */
export function kindWordsIn(words: string): KindWord[] {
  // Small letters are matched many times faster than letters of either case.
  const small = words.toLowerCase();
  return [...(small.length === words.length ? small : words).matchAll(KIND)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    isPart: match[1] !== undefined,
    isBare: !/^chương/iu.test(match[0]),
    isPlural: PLURAL.test(words.slice(Math.max(0, match.index - 20), match.index)),
  }));
}
