import type { CampaignCard } from '../../actions/campaign-cards';
import type { Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { plainDay } from './deadline';
import { changedLines } from './deadline-change';
import { documentLine, nextLine } from './figures';
import { pageOf, pageRow, shortTitle } from './pages';

const SIZE = 5;

/** The campaigns: document, lead unit and next deadline of each, and a button to look at it closer. */
export function campaignsScreen(t: Translate, cards: readonly CampaignCard[], page: number): Screen {
  if (cards.length === 0) return { html: t('campaigns.nothing') };
  const shown = pageOf(cards, page, SIZE);
  const lines = shown.items.map((card, at) => cardLines(t, card, shown.first + at));
  return {
    html: [t('campaigns.heading', { count: cards.length }), ...lines].join('\n\n'),
    keyboard: [
      ...shown.items.map(({ campaign }, at) => [
        {
          text: t('standing.openCampaign', { number: shown.first + at, title: shortTitle(campaign.title) }),
          data: `cp:${campaign.id}`,
        },
      ]),
      ...pageRow(t, shown, (number) => `cl:${number}`),
    ],
  };
}

function cardLines(t: Translate, { campaign, leadName, next }: CampaignCard, number: number): string {
  return [
    t('standing.item', { number, title: campaign.title }),
    documentLine(t, campaign),
    t('standing.lead', { name: leadName }),
    nextLine(t, next),
  ].join('\n');
}

/** One campaign: its time, what it asks for and by when, in the words of the document. */
export function campaignCardScreen(
  t: Translate,
  card: CampaignCard,
  { mayChange }: { mayChange: boolean },
): Screen {
  const { campaign, leadName, next } = card;
  return {
    html: [
      [
        t('standing.title', { title: campaign.title }),
        documentLine(t, campaign),
        t('campaigns.time', { from: plainDay(t, campaign.from), to: plainDay(t, campaign.to) }),
        t('standing.lead', { name: leadName }),
      ].join('\n'),
      ...campaign.requirements.map((requirement) =>
        [
          t(requirement.reporters?.by === 'lead' ? 'campaigns.byLead' : 'campaigns.requirement', {
            kind: t.data(`reportKind.${requirement.kind}`),
            recurrence: t.data(`recurrence.${requirement.recurrence}`),
            words: requirement.deadline.words,
            count: requirement.questions.length,
          }),
          ...changedLines(t, requirement),
        ].join('\n'),
      ),
      nextLine(t, next),
    ].join('\n\n'),
    keyboard: [
      [
        { text: t('campaigns.standing'), data: `st:${campaign.id}` },
        ...(mayChange ? [{ text: t('deadlineChange.button'), data: `cd:${campaign.id}` }] : []),
      ],
    ],
  };
}
