import { badRequest } from '../api/error';
import type { Method } from './method';

/** Seconds in which a press must be answered: as long as Telegram's own server keeps its update. */
const ANSWER_WITHIN = 150;
const MAX_TEXT = 200;

export const answerCallbackQuery: Method = ({ world }, params) => {
  const press = world.state.presses.find((one) => one.id === params.text('callback_query_id'));
  if (!press || press.answer || world.clock.unix() - press.at > ANSWER_WITHIN) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  const text = params.text('text');
  const url = params.text('url');
  if (text !== undefined && text.length > MAX_TEXT) throw badRequest('MESSAGE_TOO_LONG');
  press.answer = {
    alert: params.flag('show_alert'),
    ...(text ? { text } : {}),
    ...(url ? { url } : {}),
  };
  world.changed.fire();
  return true;
};
