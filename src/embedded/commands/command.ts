import type { Catalog } from '../catalog';
import type { Batch } from '../storage/batch';
import type { Doc } from '../values/document';
import type { Cursors } from './cursors';

/** What a command works with. Handlers run to their end without waiting, so each is atomic among all the others. */
export interface CommandContext {
  catalog: Catalog;
  cursors: Cursors;
  /** The instant of this command. */
  now: Date;
  database: string;
  body: Doc;
  /** Everything the command changes; on disk before its reply leaves. */
  batch: Batch;
  connectionId: number;
}

export interface Command {
  /** Names of the options it understands, besides those every command has. */
  options: readonly string[];
  run(context: CommandContext): Doc;
}
