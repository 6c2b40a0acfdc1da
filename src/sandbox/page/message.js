import { fileUrl } from './api.js';
import { formatTime } from './clock.js';
import { el } from './dom.js';
import { renderText } from './entities.js';
import { text } from './texts.js';

export const nameOf = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(' ');

/**
 * One message as a list item.
 *
 * @param on {press(button, message), open(address), more(message)}
 */
export function renderMessage(message, { me, inGroup, on }) {
  const service = serviceText(message);
  if (service) return el('li', { className: 'service' }, service);
  const own = message.from?.id === me;
  const bubble = el(
    'div',
    { className: 'bubble' },
    inGroup && !own ? el('div', { className: 'name' }, nameOf(message.from)) : undefined,
    origin(message.forward_origin),
    message.reply_to_message
      ? el('div', { className: 'replied' }, preview(message.reply_to_message))
      : undefined,
    media(message),
    body(message, on),
    footer(message, on),
  );
  const item = el('li', { className: own ? 'message own' : 'message' }, bubble, keyboard(message, on));
  item.dataset.id = message.message_id;
  return item;
}

export const preview = (message) =>
  message.text ?? message.caption ?? message.document?.file_name ?? (message.photo ? text('photo') : '…');

function serviceText(message) {
  const names = message.new_chat_members?.map(nameOf).join(', ');
  if (names) return `${names} ${text('joined')}`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} ${text('left')}`;
  if (message.pinned_message)
    return `${nameOf(message.from)} ${text('pinned')}: ${preview(message.pinned_message)}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return text('migrated');
  return undefined;
}

function origin(from) {
  if (!from) return undefined;
  return el('div', { className: 'origin' }, `${text('forwarded')} ${nameOf(from.sender_user)}`);
}

function media(message) {
  const photo = message.photo?.at(-1);
  // The size is known beforehand, so that the chat does not jump when the picture arrives.
  const { width, height } = photo ?? {};
  if (photo) return el('img', { src: fileUrl(photo.file_id), alt: message.caption ?? '', width, height });
  if (message.sticker) return el('div', { className: 'sticker' }, message.sticker.emoji ?? '▢');
  const file = message.document ?? message.voice;
  if (!file) return undefined;
  const name = file.file_name ?? `${file.duration ?? 0}"`;
  return el(
    'a',
    { className: 'file', href: fileUrl(file.file_id), download: file.file_name ?? 'voice.oga' },
    el('i', {}, message.voice ? '♪' : extension(name)),
    el('span', {}, name, el('small', {}, size(file.file_size ?? 0))),
  );
}

const extension = (name) => (name.includes('.') ? name.split('.').at(-1).slice(0, 4).toUpperCase() : '▤');

const size = (bytes) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1048576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`;

function body(message, on) {
  if (message.text !== undefined) return renderText(message.text, message.entities, on.open);
  if (message.caption !== undefined) return renderText(message.caption, message.caption_entities, on.open);
  return undefined;
}

function footer(message, on) {
  const edited = message.edit_date ? `${text('edited')} ` : '';
  const more = el(
    'button',
    { className: 'more', type: 'button', title: text('menu'), onclick: () => on.more(message) },
    '⋯',
  );
  return el('footer', {}, more, `${edited}${formatTime(new Date(message.date * 1000))}`);
}

function keyboard(message, on) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return undefined;
  return el(
    'div',
    { className: 'inline' },
    ...rows.map((row) =>
      el(
        'div',
        {},
        ...row.map((button) =>
          el(
            'button',
            { type: 'button', onclick: () => on.press(button, message) },
            button.url ? `${button.text} ↗` : button.text,
          ),
        ),
      ),
    ),
  );
}
