import type { CampaignRehearsal } from '../../actions/rehearse-campaign';
import type { Clash } from '../../domain/rehearsal-clashes';
import { fold } from '../../domain/text';
import { plainText, type Translate } from '../../i18n';
import { plainDay } from './deadline';
import { shortTitle } from './pages';

const CLASHES = 3;
const FILE_NAME = 60;

/** What the file holds, for those who do not open it: how many messages, from when to when, and where reports pile up. */
export function rehearsalCaption(t: Translate, rehearsal: CampaignRehearsal): string {
  const { campaign, load, clashes } = rehearsal;
  const { days, messages } = load;
  return [
    t('rehearsal.caption', { title: shortTitle(campaign.title, 120), count: messages }),
    ...(days
      ? [
          t('rehearsal.captionDays', {
            first: plainDay(t, days.first),
            last: plainDay(t, days.last),
            busiest: plainDay(t, days.busiest),
            most: days.most,
          }),
        ]
      : []),
    ...clashLines(t, clashes.slice(0, CLASHES), clashes.length),
  ].join('\n');
}

/** "Xã Lạc Hòa: 12 báo cáo cùng hạn 10/11/2019": the fullest days of units, and how many others there are. */
export function clashLines(t: Translate, first: readonly Clash[], count: number): string[] {
  if (first.length === 0) return [];
  const more = count - first.length;
  return [
    t('rehearsal.clashes'),
    ...first.map(({ unit, reports, lastDay }) =>
      t('rehearsal.clash', { unit: unit.name, count: reports, day: plainDay(t, lastDay) }),
    ),
    ...(more > 0 ? [t('rehearsal.moreClashes', { count: more })] : []),
  ];
}

/** `chay-thu-nong-thon-moi.xlsx`: letters that every phone and every header line takes. */
export function rehearsalFileName(t: Translate, title: string): string {
  const words = fold(`${plainText(t('rehearsal.fileName'))} ${title}`).replace(/[^a-z0-9]+/g, '-');
  return `${words.slice(0, FILE_NAME).replace(/-+$/, '')}.xlsx`;
}
