import type { CampaignRehearsal } from '../../actions/rehearse-campaign';
import { ladderOf } from '../../domain/campaign';
import { formatDay } from '../../domain/day';
import { reportName } from '../../domain/report-name';
import { plainText, type Translate } from '../../i18n';
import type { Cell } from '../../reports/rehearsal-workbook';
import { assumptionLines } from './campaign-words';
import { ladderText } from './ladder';
import { reportText } from './report-name';

const ASSUMPTIONS = ['silent', 'others', 'register', 'seats'] as const;

/** What a rehearsal stands on: the document, its words and how they were understood, the ladder, what is assumed. */
export function basisRows(t: Translate, rehearsal: CampaignRehearsal): Cell[][] {
  const { campaign, lead, units, load } = rehearsal;
  const { title, document, launchedAt, requirements } = campaign;
  const name = (item: string) => plainText(t.data(`rehearsal.basis.${item}`));
  const documentValue = t('rehearsal.basis.documentValue', {
    number: document.number,
    day: formatDay(document.day),
  });
  return [
    [name('title'), title],
    [name('document'), plainText(documentValue)],
    [name('lead'), lead],
    [name('units'), units.length],
    ...requirements.flatMap((requirement): Cell[][] => {
      const { deadline, recurrence } = requirement;
      const report = reportName(campaign, requirement.id);
      return [
        ...(report ? [[name('report'), reportText(t, report)]] : []),
        [name('words'), deadline.words],
        [name('recurrence'), t.data(`recurrence.${recurrence}`)],
        ...assumptionLines(t, deadline.assumed).map((line) => [name('assumed'), plainText(line)]),
        [name('ladder'), ladderText(t, ladderOf(campaign, requirement))],
      ];
    }),
    [name('at'), { moment: launchedAt }],
    [name('messages'), load.messages],
    ...ASSUMPTIONS.map((assumption) => [name('assumption'), name(assumption)]),
  ];
}
