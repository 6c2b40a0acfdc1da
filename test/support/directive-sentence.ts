import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directiveJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';
import { scoreOf } from '../bench/directive/score';
import type { Miss } from '../bench/directive/tally';
import type { Truth, TruthObligation } from '../bench/directive/truth';

/** A few words of a document with what they ask for. */
export interface Sentence {
  id: string;
  body: string;
  /** Of the document; 05/3/2026 when left out. */
  date?: string;
  obligations: Array<
    Pick<TruthObligation, 'kind' | 'due' | 'inclusive' | 'evidence'> & Partial<TruthObligation>
  >;
  /** What is left out is not looked at. */
  quotas?: Truth['quotas'];
  campaigns?: Truth['campaigns'];
  phases?: Truth['phases'];
  /** Fields that the words leave to the reader. */
  ignore?: string[];
}

export const sentences: readonly Sentence[] = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/directives/sentences.json'), 'utf8'),
);

const always = ['number', 'date', 'obligations', 'kinds', 'due', 'inclusive', 'time', 'opens'];

/** What is not read of a letter with these words as it should be. */
export function missesOf(sentence: Sentence): Miss[] {
  const { campaigns, phases, quotas, ignore = [] } = sentence;
  const { misses } = scoreOf(directiveJson(readDirective(letterWith(sentence))), truthOf(sentence));
  const fields = [
    ...always,
    ...(quotas ? ['quotas'] : []),
    ...(campaigns ? ['campaigns', 'titles', 'leads', 'periods'] : []),
    ...(phases ? ['phases'] : []),
  ];
  return misses.filter(({ field }) => fields.includes(field) && !ignore.includes(field));
}

const usual = '2026-03-05';

export function letterWith({ body, date = usual }: Pick<Sentence, 'body' | 'date'>): string {
  const [year, month, day] = date.split('-');
  return [
    'ỦY BAN NHÂN DÂN TỈNH THANH BÌNH\nSỞ NỘI VỤ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Số: 214/SNV-TĐKT\nV/v thực hiện công tác thi đua, khen thưởng',
    `Thanh Bình, ngày ${day} tháng ${Number(month)} năm ${year}`,
    'Kính gửi: Các cơ quan, đơn vị trên địa bàn tỉnh.',
    body,
    'Nơi nhận:\n- Như trên;\n- Lưu: VT, TĐKT.',
    'GIÁM ĐỐC\n\nNguyễn Văn Bình',
  ].join('\n\n');
}

function truthOf({ date = usual, obligations, quotas, campaigns, phases }: Sentence): Truth {
  return {
    number: '214/SNV-TĐKT',
    date,
    issuer: 'Sở Nội vụ tỉnh Thanh Bình',
    summary: 'V/v thực hiện công tác thi đua, khen thưởng',
    addressed_to: ['Các cơ quan, đơn vị trên địa bàn tỉnh'],
    campaigns: campaigns ?? [],
    campaigns_mentioned: [],
    phases: phases ?? [],
    obligations: obligations.map((one) => ({
      ...{ reporters: null, recipient: null, recurrence: 'unspecified' },
      ...one,
    })),
    quotas: quotas ?? [],
  };
}
