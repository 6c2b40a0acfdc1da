import type { Campaign } from '../../../../domain/campaign';
import { ownFile } from '../../own-file';
import type { Play } from '../../play';
import type { Facts } from '../expectations';
import { DOCUMENT } from '../script';

/** What the officer was shown when the document was read, before anything was answered. */
export function readFacts(
  { heard }: Play,
  campaigns: readonly Campaign[],
): Pick<Facts, 'sentences' | 'asked'> {
  const drafts = campaigns.map(
    ({ title }) => heard.find(({ text }) => /^Phong trào \d\/4: (.*)/u.exec(text)?.[1] === title)?.text ?? '',
  );
  return {
    sentences: campaigns.filter((campaign, at) => isShown(campaign, drafts[at] ?? '')).length,
    asked: drafts.filter((text) => text.includes('❓ Hạn (báo cáo 2): văn bản chưa nêu.')).length,
  };
}

/** Its deadline in the words of the document, and right below it the sentence that says so there. */
function isShown({ requirements: [own] }: Campaign, draft: string): boolean {
  const { words = '', sentence = '' } = own?.deadline ?? {};
  const document = ownFile(DOCUMENT).bytes.toString('utf8').replace(/\s+/gu, ' ');
  const lines = draft.split('\n');
  const due = lines.findIndex((line) => line.startsWith('Hạn: ') && line.endsWith(`(“${words}”)`));
  return (
    sentence.includes(words) &&
    document.includes(sentence) &&
    due > 0 &&
    lines.slice(due, due + 3).includes(`“${sentence}”`)
  );
}
