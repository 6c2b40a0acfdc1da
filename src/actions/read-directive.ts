import { createHash } from 'node:crypto';
import { type Directive, readDirective } from '../directive';
import { draftOf } from '../directive/draft';
import { dayOf } from '../domain/day';
import type { DraftedCampaign } from '../domain/directive-draft';
import { standardLadder } from '../domain/ladder';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { fold } from '../domain/text';
import type { DocumentText } from '../intake';
import { directiveId, type KeptDirective } from '../store/directive-drafts';
import { type DocumentSource, textOfDocument } from './document-source';
import { isOfficer } from './is-officer';
import type { Office } from './office';

/** What is being done; told so that whoever waits sees that something is. */
export type ReadingStage = 'fetching' | 'reading' | 'matching';

export interface ReadOrder {
  source: DocumentSource;
  actor: Actor;
}

export interface ReadDirective extends Pick<DocumentText, 'pagesWithoutText' | 'converted'> {
  /** Of the draft. */
  id: string;
  /** True when the very same text was read before: its draft is as it was left. */
  again: boolean;
}

/**
 * Reads an official document and keeps what was read as a draft. Of the text only sentences stay. The same text read
 * again is the same draft; one that nobody has touched is read anew, for the register may have grown.
 */
export async function readDirectiveDraft(
  office: Office,
  { source, actor }: ReadOrder,
  now: Date,
  tell: (stage: ReadingStage) => Promise<void> = async () => undefined,
): Promise<Outcome<ReadDirective>> {
  if (!(await isOfficer(office, actor, now))) return refuse('directive.refusal.notOfficer');
  const document = await textOfDocument(source, tell);
  if (!document.ok) return document;
  await tell('matching');
  const { text, pagesWithoutText, converted } = document.value;
  const digest = createHash('sha256').update(fold(text)).digest('base64url');
  const id = directiveId(digest);
  const said = { id, pagesWithoutText, converted };
  const earlier = await office.store.directiveDrafts.byDigest(digest);
  if (earlier && !(await isUntouched(office, earlier))) return done({ ...said, again: true });
  const outcome = await drafted(office, text, now);
  if (!outcome.ok) return outcome;
  const draft = outcome.value;
  if (draft.campaigns.length === 0) return refuse('directive.refusal.nothing');
  const kept = { ...draft, id, digest, person: actor.person, readAt: now };
  if (earlier)
    await office.store.directiveDrafts.replace({ ...earlier, ...withIdsOf(earlier, draft), touched: false });
  else await office.store.directiveDrafts.add({ ...kept, touched: false, revision: 0 });
  return done({ ...said, again: earlier !== null });
}

/** Of all campaigns together, for what is asked of all is asked of each. More is no draft that anybody looks through. */
const MOST_REPORTS = 500;
/** Sentences are as long as a document has them, and what was read is stored as one (16 MB at most). */
const MOST_CHARACTERS = 4_000_000;

async function drafted(
  office: Office,
  text: string,
  now: Date,
): Promise<Outcome<Pick<KeptDirective, 'document' | 'known' | 'campaigns'>>> {
  const { store, calendar } = office;
  const directive = readDirective(text);
  if (reportsAsked(directive) > MOST_REPORTS) return refuse('directive.refusal.tooMuch');
  const [units, campaigns] = await Promise.all([store.units.all(), store.campaigns.all()]);
  const { document, campaigns: read } = draftOf(directive, {
    units,
    blocs: [...new Set(units.flatMap(({ bloc }) => bloc ?? []))],
    campaigns,
    today: dayOf(now, calendar.zone),
    newId: () => office.newId(),
  });
  if (JSON.stringify(read).length > MOST_CHARACTERS) return refuse('directive.refusal.tooMuch');
  const { number, issuer, day } = document;
  const known = number === null ? null : [number, issuer ?? '', day ?? ''].map(fold).join('|');
  return done({ document, known, campaigns: read.map(withDefaults) });
}

/** What is asked of no campaign by name is asked of each. */
function reportsAsked({ campaigns, obligations }: Directive): number {
  return obligations.reduce((sum, { campaigns: named }) => sum + (named.length || campaigns.length || 1), 0);
}

/** Buttons of the earlier reading, which may be another officer's, mean the same campaigns as before. */
function withIdsOf<T extends Pick<KeptDirective, 'campaigns'>>(earlier: KeptDirective, draft: T): T {
  const ids = new Map(earlier.campaigns.map(({ draft: { title = '', id } }) => [fold(title), id]));
  const campaigns = draft.campaigns.map((campaign) => {
    const key = fold(campaign.draft.title ?? '');
    const id = ids.get(key) ?? campaign.draft.id;
    ids.delete(key);
    return { ...campaign, draft: { ...campaign.draft, id } };
  });
  return { ...draft, campaigns };
}

/** What the guided form proposes; "Sửa" changes it. */
function withDefaults(campaign: DraftedCampaign): DraftedCampaign {
  return { ...campaign, draft: { naming: 'counts', ladder: standardLadder, ...campaign.draft } };
}

/** Nobody has decided anything about it, or all that was decided is to drop it. */
async function isUntouched({ store }: Office, { campaigns, touched }: KeptDirective): Promise<boolean> {
  const running = await store.campaigns.byIds(campaigns.map(({ draft }) => draft.id));
  if (running.length > 0 || campaigns.some(({ state }) => state === 'launched')) return false;
  return !touched || campaigns.every(({ state }) => state === 'dropped');
}
