import { spaced } from '../campaigns/pattern';
import { SYMBOLED } from '../citations/number';
import type { Place } from '../directive';
import type { Layout } from '../layout';
import { cutAt } from './cut';

/** What they are told to do, by its first words. */
const TASK = spaced(
  '(?:nghiêm túc|khẩn trương|kịp thời|tích cực|chủ động|tiếp tục|thường xuyên|(?<!các )tổ chức|cụ thể hóa|phối hợp (?:triển khai|thực hiện|tổ chức|vận động|tuyên truyền)|triển khai|thực hiện|quan tâm|xây dựng|vận động|chỉ đạo|tuyên truyền|tham gia|hưởng ứng|phát động|lựa chọn|giới thiệu|lập danh sách|tập trung|đẩy mạnh|tăng cường|thông báo|đăng ký|gửi|nộp|báo cáo|rà soát|quán triệt|đôn đốc|chọn|(?<!bầu )cử|một số|những nội dung|các nội dung|như sau)(?!\\p{L})',
  'u',
).source;
const WHO =
  '(?:[cC]ác|[tT]hủ trưởng|[tT]rưởng|[hH]iệu trưởng|[gG]iám đốc|[cC]hủ tịch|UBND|[ỦUủu][ỷỶyY] ban|ỦY BAN|Ban|Hội|Phòng|Sở|Trường|Công an|Liên đoàn|[đĐ]oàn|Huyện đoàn)\\s';
const ORDER = new RegExp(
  String.raw`(?:[yY]êu cầu|[đĐ]ề nghị)\s{1,3}(?:(?:người đứng đầu|thủ trưởng|lãnh đạo)\s{1,3}(?=các\s))?(?<who>(?:các|[tT]hủ trưởng|[tT]rưởng|[hH]iệu trưởng|[gG]iám đốc|[cC]hủ tịch|UBND|[ỦUủu][ỷỶyY] ban)\s(?:(?!phối hợp|để\s|căn cứ)[^.:“”]){4,300}?)(?=:$|\s${TASK})`,
  'u',
);
/** "… đề nghị:" over items that each begin with whom they tell what to do. */
const LEFT_OPEN = /(?:yêu cầu|đề nghị)(?:\s(?:thực hiện|như sau|một số nội dung(?:\s(?:như )?sau)?))?\s?:$/iu;
const OF_ITEM = new RegExp(
  String.raw`^(?:[đĐ]ối với\s{1,3})?(?<who>${WHO}[^.:;“”]{2,160}?)(?=:|\s${TASK})`,
  'u',
);
/** "Công văn số … gửi các B về việc …" */
const SENT = new RegExp(
  String.raw`${SYMBOLED}[^.;:]{0,160}?\s(?:gửi|gởi)\s(?:tới\s|đến\s|cho\s)?(?<who>(?:các|thủ trưởng|lãnh đạo|trưởng|hiệu trưởng|giám đốc|chủ tịch|ubnd)\s[^.:“”]{4,200}?)(?=\s(?:về|v/v|yêu cầu|đề nghị)\s|[.]?$|[.]\s)`,
  'iu',
);
const FIRST = 6;

const LONGEST_ORDER = 2000;
const LONGEST_ITEM = 400;

/** "Sở A yêu cầu người đứng đầu các B và các C:", "đề nghị các D triển khai …", where the document has no head to name them. */
export function ordered({ blocks, text }: Layout): Place[] {
  if (blocks.filter(({ part }) => part === 'head').length > 1) return [];
  for (const [at, { part, from, to }] of blocks.slice(0, FIRST).entries()) {
    const words = text.slice(from, Math.min(to, from + LONGEST_ORDER));
    const found = part === 'body' ? (SENT.exec(words) ?? ORDER.exec(words)) : null;
    const who = found?.groups?.who;
    if (found && who !== undefined)
      return cutAt(who, from + found.index + found[0].length - who.length, SEVERAL);
    if (part === 'body' && LEFT_OPEN.test(words)) return inItems({ blocks, text }, at);
  }
  return [];
}

const SEVERAL =
  /;|,\s(?=các\s|(?:Chủ tịch|Thủ trưởng|Hiệu trưởng|Ủy ban|UBND|Ban\sThường|Hội|Liên\sđoàn)\s)|\svà\s(?=các\s|(?:Chủ tịch|Thủ trưởng|Hiệu trưởng|Ủy ban|UBND|Ban\sThường|Hội|Liên\s(?:đoàn|hiệp))\s)/gu;

/** Whom the items right below a block tell what to do. */
function inItems({ blocks, text }: Pick<Layout, 'blocks' | 'text'>, above: number): Place[] {
  const items = blocks.filter(({ parent, mark }) => parent === above && mark !== '');
  return items.flatMap(({ from, to }) => {
    const who = OF_ITEM.exec(text.slice(from, Math.min(to, from + LONGEST_ITEM)))?.groups?.who;
    const at = who === undefined ? -1 : text.indexOf(who, from);
    return who === undefined ? [] : cutAt(who, at, SEVERAL);
  });
}
