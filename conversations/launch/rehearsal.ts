import { rehearseCampaign } from '../../src/actions/rehearse-campaign';
import { replyWithFile } from '../../src/bot/reply-file';
import { rehearsalCaption, rehearsalFileName } from '../../src/bot/views/rehearsal';
import { rehearsalBook } from '../../src/bot/views/rehearsal-book';
import type { Refusal } from '../../src/domain/refusal';
import type { Form } from '../form';
import type { Sheet } from './sheet';

/**
 * Sends every message the campaign would cause as a file. Reckoned and sent outside of the replay: neither the file nor
 * what it was made of is kept in the conversation's state.
 */
export async function sendRehearsal({ conversation, deps, t }: Form, sheet: Sheet): Promise<void> {
  const { draft } = sheet;
  const refusal = await conversation.external(async (ctx): Promise<Refusal | null> => {
    const { office } = deps;
    const outcome = await rehearseCampaign(office, draft, deps.now());
    if (!outcome.ok) return outcome.refusal;
    const rehearsal = outcome.value;
    const sent = await replyWithFile(ctx, async () => ({
      name: rehearsalFileName(t, rehearsal.campaign.title),
      bytes: await deps.writeBook(rehearsalBook(t, rehearsal, office.calendar)),
      html: rehearsalCaption(t, rehearsal),
    }));
    return sent ? null : { key: 'rehearsal.notSent', params: {} };
  });
  if (refusal) sheet.notes.push(t.refusal(refusal));
}
