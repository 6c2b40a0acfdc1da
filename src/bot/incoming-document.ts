import { Composer } from 'grammy';
import { kindOfTextFile } from '../actions/document-source';
import { officialness } from '../domain/drafted/looks-official';
import { bearsSecretStamp } from '../domain/secrecy';
import { allowed } from './access';
import { actingOfficer } from './acting-officer';
import { readDocument } from './answers/read-document';
import type { BotDeps, Ctx } from './context';
import { enterForm } from './enter-form';
import { guarded } from './guard';
import { reply } from './reply';

/** Names under which an official document is sent. A .doc of old is one too: the reading says what to do about it. */
const NAMED_SO = /\.(?:docx?|docm|dotx|pdf|rtf|odt)$/iu;
const TEXT = /\.txt$/iu;

/** An official document that an officer sends, forwards or pastes outside of a form. What is none goes on. */
export function incomingDocument(deps: BotDeps): Composer<Ctx> {
  const composer = new Composer<Ctx>();
  composer.on('message:document', async (ctx, next) => {
    const { file_id, file_name = '', file_size: size = 0 } = ctx.message.document;
    const name = file_name.trim();
    if (!allowed('directive', ctx.who.seats, false)) {
      const isOffered =
        TEXT.test(name) && size <= MOST_LOOKED_AT && allowed('importUnits', ctx.who.seats, false);
      // Whoever may send a list of units is not told that a letter is a list with its columns missing.
      if (isOffered && (await kindOfTextFile(await deps.download(file_id), name)) === 'directive')
        return reply(ctx, { html: ctx.who.t('fallback.notTextOffice') });
      return next();
    }
    if (bearsSecretStamp(ctx.message.caption ?? '')) return reply(ctx, { html: ctx.who.t('refusal.secret') });
    const file = { by: 'file', name, size, bytes: () => deps.download(file_id) } as const;
    if (NAMED_SO.test(name)) return readDocument(deps, ctx, file);
    if (!TEXT.test(name)) return next();
    // Too large for either: the reading of a document says so without fetching it.
    const kind = size > MOST_LOOKED_AT ? 'directive' : await kindOfTextFile(await file.bytes(), name);
    if (kind === 'directive') return readDocument(deps, ctx, file);
    if (kind === 'units') return next();
    await enterForm(ctx, 'directive', {
      actor: actingOfficer(ctx),
      first: null,
      file: { fileId: file_id, name, size },
    });
  });
  composer.on('message:photo', async (ctx, next) => {
    const { caption = '' } = ctx.message;
    const isDocument = officialness(caption) !== 'no' && allowed('directive', ctx.who.seats, false);
    // The picture itself cannot be read; what was copied beneath it can.
    if (!isDocument) return next();
    await enterForm(ctx, 'directive', { actor: actingOfficer(ctx), first: caption, file: null });
  });
  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    if (ctx.who.seats.length === 0) return next();
    const official = officialness(text);
    // A report speaks much as a document does: who sends reports is told that this is not for them only when it is sure.
    const isOfficer = allowed('directive', ctx.who.seats, false);
    if (official === 'no' || (official === 'perhaps' && !isOfficer)) return next();
    await guarded(deps, ctx, 'directive', () =>
      enterForm(ctx, 'directive', { actor: actingOfficer(ctx), first: text, file: null }),
    );
  });
  return composer;
}

const MOST_LOOKED_AT = 10 * 1024 * 1024;
