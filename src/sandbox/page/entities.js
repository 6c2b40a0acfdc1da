import { el } from './dom.js';

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/**
 * Renders text with Bot API entities, nested as they are.
 *
 * @param open called with a link's address, or with a command's text, when it is pressed.
 */
export function renderText(text, entities, open) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return el('div', { className: 'text' }, ...render({ text, from: 0, to: text.length }, sorted, open));
}

function render({ text, from, to }, entities, open) {
  const nodes = [];
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const end = Math.min(to, entity.offset + entity.length);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = [];
    index += 1;
    while (index < entities.length && entities[index].offset < end) {
      inner.push(entities[index]);
      index += 1;
    }
    const start = Math.max(at, entity.offset);
    nodes.push(
      wrap(entity, text.slice(start, end), render({ text, from: start, to: end }, inner, open), open),
    );
    at = Math.max(at, end);
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function wrap(entity, plain, children, open) {
  const link = (target, address) =>
    el(
      'a',
      {
        href: target,
        rel: 'noreferrer',
        onclick: (event) => {
          event.preventDefault();
          open(address);
        },
      },
      ...children,
    );
  if (entity.type === 'text_link') return link(entity.url, entity.url);
  if (entity.type === 'url') return link(plain, /^https?:/i.test(plain) ? plain : `https://${plain}`);
  if (entity.type === 'bot_command') return link('#', plain);
  if (entity.type === 'spoiler') return el('span', { className: 'spoiler', tabIndex: 0 }, ...children);
  return el(TAGS[entity.type] ?? 'span', {}, ...children);
}
