import type { BotCommand } from 'grammy/types';
import { badRequest } from '../api/error';
import { asObject, type Params } from '../api/params';
import type { Method } from './method';

const MAX_COMMANDS = 100;

export const setMyCommands: Method = ({ world }, params) => {
  const given = params.json('commands', 'commands') ?? [];
  if (!Array.isArray(given)) throw badRequest('expected an Array of BotCommand');
  if (given.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  world.state.commands[keyOf(params)] = given.map(readCommand);
  world.changed.fire();
  return true;
};

export const getMyCommands: Method = ({ world }, params) => world.state.commands[keyOf(params)] ?? [];

export const deleteMyCommands: Method = ({ world }, params) => {
  delete world.state.commands[keyOf(params)];
  world.changed.fire();
  return true;
};

function readCommand(value: unknown): BotCommand {
  const given = asObject(value);
  if (!given) throw badRequest("can't parse BotCommand: expected an Object");
  const command = String(given.command ?? '').replace(/^\//, '');
  const description = String(given.description ?? '').trim();
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command, description };
}

/** Commands are kept per scope and language; the default scope may be left out. */
function keyOf(params: Params): string {
  const scope = asObject(params.json('scope', 'BotCommandScope')) ?? {};
  const parts = [scope.type ?? 'default', scope.chat_id ?? '', scope.user_id ?? ''];
  return [...parts, params.text('language_code') ?? ''].join('|');
}
