import { Composer } from 'grammy';
import { isUnitsFileName } from '../domain/units-file';
import { allowed } from './access';
import type { BotDeps, Ctx } from './context';
import { enterForm } from './enter-form';

/** A table sent outside of a form by somebody who may import units opens the import. */
export function incomingFile(_deps: BotDeps): Composer<Ctx> {
  const composer = new Composer<Ctx>();
  composer.on('message:document', async (ctx, next) => {
    const { file_id, file_name = '', file_size = 0 } = ctx.message.document;
    if (!allowed('importUnits', ctx.who.seats, false) || !isUnitsFileName(file_name)) return next();
    await enterForm(ctx, 'importUnits', { file: { fileId: file_id, name: file_name, size: file_size } });
  });
  return composer;
}
