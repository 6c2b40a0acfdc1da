import { act } from './api.js';
import { $, ask, avatar, el } from './dom.js';
import { groupsOf, latestOf, select, state, unread } from './state.js';
import { text } from './texts.js';

/** The list of people and groups; `refresh` is called after a change of role. */
export function renderSide(refresh) {
  const { people, groups } = state.overview;
  const go = (personId, chatId) => () => {
    select(personId, chatId);
    document.body.classList.remove('side-open');
    refresh();
  };
  $('#people').replaceChildren(
    ...people.map(({ user }) => {
      const waiting = [user.id, ...groupsOf(user.id).map((one) => one.id)].reduce(
        (sum, id) => sum + unread(user.id, id),
        0,
      );
      const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
      return row({
        id: user.id,
        name,
        waiting,
        current: user.id === state.personId,
        chatId: user.id,
        go: go(user.id),
      });
    }),
  );
  const living = groups.filter((one) => one.movedTo === undefined);
  $('#groups').replaceChildren(
    ...living.map((one) =>
      row({
        id: one.id,
        name: one.title,
        waiting: 0,
        current: one.id === state.chatId,
        chatId: one.id,
        go: go(state.personId || one.owner, one.id),
      }),
    ),
  );
  if (people.length === 0) $('#people').append(el('li', { className: 'nobody' }, text('nobody')));
  if (living.length === 0) $('#groups').append(el('li', { className: 'nobody' }, text('noGroups')));
}

function row({ id, name, waiting, current, chatId, go }) {
  const badge = waiting > 0 && !current ? el('span', { className: 'badge' }, String(waiting)) : undefined;
  const last = latestOf(chatId)?.text ?? '';
  const who = el(
    'span',
    { className: 'who' },
    el('strong', {}, name),
    el('span', { className: 'snippet' }, last),
  );
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', className: 'role', onclick: go, 'aria-current': String(current) },
      avatar(name, id),
      who,
      badge,
    ),
  );
}

const field = (name, label, required) =>
  el('label', {}, label, el('input', { type: 'text', name, required, autocomplete: 'off' }));

export async function addPerson(refresh) {
  const form = await ask(text('addPerson'), {
    parts: [field('firstName', text('firstName'), true), field('username', text('username'), false)],
    actions: [
      ['', text('cancel')],
      ['yes', text('ok'), 'primary'],
    ],
  });
  if (!form) return;
  const person = await act('POST', '/persons', Object.fromEntries(new FormData(form)));
  if (person) select(person.user.id);
  refresh();
}

export async function addGroup(refresh) {
  if (!state.personId) return;
  const others = state.overview.people.filter(({ user }) => user.id !== state.personId);
  const check = (name, value, label) =>
    el('label', { className: 'check' }, el('input', { type: 'checkbox', name, value, checked: true }), label);
  const form = await ask(text('addGroup'), {
    parts: [
      field('title', text('groupTitle'), true),
      check('bot', 'yes', text('withBot')),
      ...others.map(({ user }) => check('member', String(user.id), user.first_name)),
    ],
    actions: [
      ['', text('cancel')],
      ['yes', text('ok'), 'primary'],
    ],
  });
  if (!form) return;
  const data = new FormData(form);
  const created = await act('POST', '/groups', { title: data.get('title'), by: state.personId });
  if (!created) return;
  for (const person of data.getAll('member')) {
    await act('POST', `/groups/${created.id}/members`, { person, by: state.personId });
  }
  if (data.has('bot')) await act('POST', `/groups/${created.id}/bot`, { by: state.personId });
  select(state.personId, created.id);
  refresh();
}
