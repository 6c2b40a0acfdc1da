import type { DraftedCampaign } from '../../src/domain/directive-draft';
import { draftOf, letter, openProvince, sendText } from '../conversations/directive/sending';
import type { Player, TestOffice } from '../support/office';

let office: TestOffice;
let ha: Player;
let id: string;
let campaign: string;

/** A campaign of so many reports, whose days the document does not say. */
const withReports = (one: DraftedCampaign, count: number): DraftedCampaign => ({
  ...one,
  draft: { ...one.draft, also: Array.from({ length: count - 1 }, () => ({ kind: 'other' as const })) },
  reports: Array.from({ length: count }, () => ({ kept: true })),
});

beforeEach(async () => {
  ({ office, ha } = await openProvince());
  await sendText(ha, letter);
  const draft = await draftOf(office, ha);
  id = draft.id;
  campaign = draft.campaigns[3]?.draft.id ?? '';
  const campaigns = draft.campaigns.map((one, at) => (at === 3 ? withReports(one, 110) : one));
  await office.store.directiveDrafts.change(id, draft.revision, campaigns);
});
afterEach(() => office.close());

const press = (what: string) => office.forge(ha, `dd:${id}:${campaign}:${what}`);
const buttons = () => ha.person.read().messages.at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];

describe('a campaign of more reports than there are buttons', () => {
  it('has no message of more buttons than are taken', async () => {
    await press('l');
    expect(buttons().some(({ text }) => text === 'Bỏ báo cáo 2')).toBe(true);
    expect(buttons().length).toBeLessThanOrEqual(100);
    await press('e');
    expect(buttons().length).toBeLessThanOrEqual(100);
  });

  it('lets those be dropped too that are not shown with their fields', async () => {
    await press('e');
    await ha.press('Bỏ báo cáo 30');
    expect((await draftOf(office, ha)).campaigns[3]?.reports[29]).toEqual({ kept: false });
    await ha.press('Lấy lại báo cáo 30');
    expect((await draftOf(office, ha)).campaigns[3]?.reports[29]).toEqual({ kept: true });
  });
});
