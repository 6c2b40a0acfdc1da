import { assertDatabaseName } from '../catalog';
import { CommandError } from '../errors';
import type { Doc } from '../values/document';
import { aggregateCommand, countCommand } from './aggregate';
import { collectionCommands } from './collections';
import type { Command, CommandContext } from './command';
import { deleteCommand } from './delete';
import { distinctCommand } from './distinct';
import { findCommand, getMoreCommand, killCursorsCommand } from './find';
import { findAndModifyCommand } from './find-and-modify';
import { handshakeCommands } from './handshake';
import { indexCommands } from './indexes';
import { insertCommand } from './insert';
import { assertOptions } from './read';
import { assertGeneralFields, generalFields } from './session';
import { updateCommand } from './update';

/** Every command of the store. What is not here answers CommandNotFound. */
const commands: Record<string, Command> = {
  ...handshakeCommands,
  ...collectionCommands,
  ...indexCommands,
  insert: insertCommand,
  find: findCommand,
  getMore: getMoreCommand,
  killCursors: killCursorsCommand,
  update: updateCommand,
  delete: deleteCommand,
  findAndModify: findAndModifyCommand,
  findandmodify: findAndModifyCommand,
  aggregate: aggregateCommand,
  count: countCommand,
  distinct: distinctCommand,
};

/**
 * Runs the command that a body names by its first field.
 * @throws CommandError CommandNotFound, InvalidOptions, and what the command refuses
 */
export function runCommand(context: CommandContext): Doc {
  const name = Object.keys(context.body)[0] ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  assertDatabaseName(context.database);
  assertGeneralFields(context.body);
  assertOptions(context.body, new Set([name, ...generalFields, ...command.options]), name);
  return command.run(context);
}
