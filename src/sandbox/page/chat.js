import { act, get } from './api.js';
import { formatDay } from './clock.js';
import { $, ask, avatar, el, toast } from './dom.js';
import { openMessageMenu, startWithCode } from './menu.js';
import { nameOf, preview, renderMessage } from './message.js';
import { addPerson } from './side.js';
import { group, groupsOf, me, place, select, state } from './state.js';
import { text } from './texts.js';

/** Draws the open chat; `refresh` draws everything anew. */
export function renderChat(refresh) {
  const person = me();
  const list = $('#messages');
  const follows = state.toEnd || list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  state.toEnd = false;
  renderBar(person);
  renderTabs(person, refresh);
  renderMessages(refresh);
  renderEmpty(person, refresh);
  renderQuote(refresh);
  renderKeyboard();
  $('#composer').hidden = !person;
  if (follows) list.scrollTop = list.scrollHeight;
}

function renderBar(person) {
  const one = group();
  const title = one?.title ?? state.overview.bot.first_name;
  $('#title strong').textContent = title;
  const role = person ? `${text('as')} ${nameOf(person.user)}` : '';
  $('#title span').textContent = one ? `${one.members.length} · ${role}` : role;
  $('#avatar').replaceWith(Object.assign(avatar(title, one?.id ?? 0), { id: 'avatar' }));
}

function renderTabs(person, refresh) {
  const mine = person ? groupsOf(person.user.id) : [];
  const tab = (label, chatId) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(state.chatId === chatId),
        onclick: () => {
          select(state.personId, chatId);
          refresh();
        },
      },
      label,
    );
  const all =
    mine.length > 0 ? [[state.overview.bot.first_name, 0], ...mine.map((one) => [one.title, one.id])] : [];
  $('#tabs').replaceChildren(...all.map(([label, id]) => tab(label, id)));
}

function renderMessages(refresh) {
  const on = { press, open, more: (message) => openMessageMenu(message, refresh) };
  let day = '';
  const items = (state.view?.messages ?? []).flatMap((message) => {
    const date = formatDay(new Date(message.date * 1000));
    const separator = date === day ? [] : [el('li', { className: 'day' }, date)];
    day = date;
    return [...separator, renderMessage(message, { me: state.personId, inGroup: state.chatId !== 0, on })];
  });
  $('#messages').replaceChildren(...items);
}

function renderEmpty(person, refresh) {
  const empty = $('#empty');
  if (!person) {
    const add = el(
      'button',
      { type: 'button', className: 'primary', onclick: () => addPerson(refresh) },
      text('addPerson'),
    );
    empty.hidden = false;
    empty.replaceChildren(el('span', {}, text('nobody')), add);
    return;
  }
  const isPrivate = state.chatId === 0;
  empty.hidden = !isPrivate || (person.started && !person.blocked);
  if (empty.hidden) return;
  const start = () => act('POST', `/persons/${state.personId}/start`);
  empty.replaceChildren(
    el('span', {}, text(person.blocked ? 'blocked' : 'startHint')),
    el('button', { type: 'button', className: 'primary', onclick: start }, text('start')),
    el('button', { type: 'button', className: 'quiet', onclick: startWithCode }, text('startCode')),
  );
}

function renderQuote(refresh) {
  const quote = $('#quote');
  quote.hidden = !state.quote;
  if (!state.quote) return;
  const drop = () => {
    state.quote = undefined;
    refresh();
  };
  const label = `${text(state.quote.kind)}: ${preview(state.quote.message).slice(0, 60)}`;
  quote.replaceChildren(label, el('button', { type: 'button', className: 'icon', onclick: drop }, '✕'));
}

function renderKeyboard() {
  const rows = state.view?.keyboard ?? [];
  $('#keyboard').hidden = rows.length === 0;
  $('#keyboard').replaceChildren(
    ...rows.map((row) =>
      el(
        'div',
        {},
        ...row.map((label) => el('button', { type: 'button', onclick: () => write(label) }, label)),
      ),
    ),
  );
}

/** Sends what is typed: a new message, a reply or an edit. */
export async function write(content) {
  const { quote } = state;
  state.quote = undefined;
  state.toEnd = true;
  const to = `/persons/${state.personId}/messages`;
  if (quote?.kind === 'edit')
    return act('POST', `${to}/${quote.message.message_id}`, { text: content, ...place() });
  const reply = quote ? { replyTo: quote.message.message_id } : {};
  return act('POST', to, { text: content, ...place(), ...reply });
}

async function press(button, message) {
  if (button.url) return open(button.url);
  state.toEnd = true;
  const chosen = button.callback_data ?? button.text;
  const made = await act('POST', `/persons/${state.personId}/presses`, {
    button: chosen,
    message: message.message_id,
    ...place(),
  });
  for (let tries = 0; made?.id && tries < 40; tries += 1) {
    const { answer } = await get(`/press?id=${made.id}`);
    if (answer?.text && answer.alert) return ask(answer.text, { actions: [['yes', text('ok'), 'primary']] });
    if (answer?.text) return toast(answer.text);
    if (answer) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return undefined;
}

/** A deep link to the bot opens it here, a command is sent, any other link goes to a new window. */
async function open(address) {
  if (address.startsWith('/')) return write(address);
  const link = /^https?:\/\/t\.me\/([^/?]+)\?start=([^&]+)/.exec(address);
  if (link?.[1] === state.overview.bot.username) {
    select(state.personId);
    return act('POST', `/persons/${state.personId}/start`, { payload: link[2] });
  }
  return window.open(address, '_blank', 'noopener');
}
