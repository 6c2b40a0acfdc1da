import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { badRequest } from '../api/error';
import { asObject, type Params } from '../api/params';
import type { ClientKeyboard } from '../world/state';

export interface Markup {
  /** Part of the message itself. */
  inline?: InlineKeyboardMarkup;
  /** Shown by the person's client only. */
  keyboard?: ClientKeyboard;
}

/** Bytes of `callback_data` that Telegram takes. */
const MAX_DATA = 64;
const MAX_BUTTONS = 100;

/** Reads and checks `reply_markup`. @throws ApiError 400, e.g. BUTTON_DATA_INVALID. */
export function readMarkup(params: Params): Markup {
  const value = params.json('reply_markup', 'reply keyboard markup');
  if (value === undefined) return {};
  const markup = asObject(value);
  if (!markup) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in markup) return inlineMarkup(rowsOf(markup.inline_keyboard, 'inline_keyboard'));
  if ('keyboard' in markup) {
    const keyboard = rowsOf(markup.keyboard, 'keyboard').map((row) => row.map(keyboardButton));
    return { keyboard: { ...markup, keyboard } };
  }
  if (markup.remove_keyboard === true) return { keyboard: { remove_keyboard: true } };
  if (markup.force_reply === true) return { keyboard: { ...markup, force_reply: true } };
  return {};
}

function rowsOf(value: unknown, field: 'inline_keyboard' | 'keyboard'): unknown[][] {
  const owner = field === 'keyboard' ? 'ReplyKeyboardMarkup' : 'InlineKeyboardMarkup';
  const what = `field "${field}" of the ${owner} must be an Array`;
  if (!Array.isArray(value)) throw badRequest(what);
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(`${what} of Arrays`);
    return row;
  });
}

function inlineMarkup(rows: unknown[][]): Markup {
  const keyboard = rows.map((row) => row.map(inlineButton)).filter((row) => row.length > 0);
  if (keyboard.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return keyboard.length > 0 ? { inline: { inline_keyboard: keyboard } } : {};
}

function inlineButton(value: unknown): InlineKeyboardButton {
  const button = asObject(value);
  if (!button) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string' || text === '') {
    throw badRequest(`can't parse inline keyboard button: Can't find field "text"`);
  }
  const rest = Object.fromEntries(Object.entries(button).filter(([, field]) => field !== null));
  if (typeof data === 'string') {
    const size = Buffer.byteLength(data);
    if (size === 0 || size > MAX_DATA) throw badRequest('BUTTON_DATA_INVALID');
  } else if (typeof url === 'string') {
    if (!/^(https?|tg|ton):\/\/\S+$/i.test(url)) {
      throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
    }
  } else if (Object.keys(rest).length < 2) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  return rest as unknown as InlineKeyboardButton;
}

function keyboardButton(value: unknown): { text: string } {
  if (typeof value === 'string') return { text: value };
  const text = asObject(value)?.text;
  if (typeof text !== 'string' || text === '') {
    throw badRequest(`can't parse keyboard button: Can't find field "text"`);
  }
  return { ...asObject(value), text };
}
