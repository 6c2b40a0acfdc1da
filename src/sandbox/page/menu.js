import { act, sendFile } from './api.js';
import { $, ask, choose, el } from './dom.js';
import { currentChat, group, me, place, state } from './state.js';
import { text } from './texts.js';

/** What can be done with the open chat. */
export function openMenu() {
  const person = me();
  if (!person) return;
  const choices = state.chatId ? groupChoices(group(), person.user.id) : privateChoices(person);
  void choose(text('menu'), choices, text('cancel'));
}

function privateChoices(person) {
  const to = `/persons/${state.personId}`;
  return [
    [text('startCode'), startWithCode],
    person.blocked
      ? [text('unblock'), () => act('POST', `${to}/unblock`)]
      : [text('block'), () => act('POST', `${to}/block`), 'danger'],
  ];
}

function groupChoices(one, by) {
  const to = `/groups/${one.id}`;
  const inside = one.members.includes(by);
  const botInside = one.bot === 'member' || one.bot === 'administrator';
  const choices = [
    inside
      ? [text('leave'), () => act('DELETE', `${to}/members/${by}`), 'danger']
      : [text('join'), () => act('POST', `${to}/members`, { person: by })],
  ];
  if (!botInside) choices.push([text('addBot'), () => act('POST', `${to}/bot`, { by })]);
  if (one.bot !== 'administrator') {
    choices.push([text('promoteBot'), () => act('POST', `${to}/bot`, { by, administrator: true })]);
  }
  if (botInside) choices.push([text('removeBot'), () => act('DELETE', `${to}/bot`, { by }), 'danger']);
  if (one.type === 'group') choices.push([text('upgrade'), () => upgrade(to, by)]);
  return choices;
}

async function upgrade(to, by) {
  const upgraded = await act('POST', `${to}/upgrade`, { by });
  if (upgraded) state.chatId = upgraded.id;
}

export async function startWithCode() {
  const input = el('input', { type: 'text', name: 'payload', autocomplete: 'off' });
  const form = await ask(text('startCode'), {
    parts: [el('label', {}, text('code'), input)],
    actions: [
      ['', text('cancel')],
      ['yes', text('start'), 'primary'],
    ],
  });
  if (form) await act('POST', `/persons/${state.personId}/start`, { payload: input.value.trim() });
}

export function openAttach() {
  const pick = (kind, accept) => () => {
    const input = $('#file');
    input.accept = accept;
    input.value = '';
    input.onchange = async () => {
      const [file] = input.files;
      const caption = $('#text').value.trim();
      if (!file) return;
      await sendFile(state.personId, file, { kind, ...place(), ...(caption ? { caption } : {}) });
      $('#text').value = '';
    };
    input.click();
  };
  void choose(
    text('attach'),
    [
      [text('document'), pick('document', '')],
      [text('photo'), pick('photo', 'image/*')],
      [text('voice'), pick('voice', '')],
      [
        text('sticker'),
        () =>
          act(
            'POST',
            `/persons/${state.personId}/files?${new URLSearchParams({ kind: 'sticker', ...place() })}`,
          ),
      ],
    ],
    text('cancel'),
  );
}

export function openCommands(write) {
  const all = Object.values(state.overview.commands).flat();
  const unique = [...new Map(all.map((one) => [one.command, one])).values()];
  const choices = unique.map(({ command, description }) => [
    `/${command} · ${description}`,
    () => write(`/${command}`),
  ]);
  if (choices.length === 0) choices.push([text('noCommands'), () => undefined]);
  void choose(text('commands'), choices, text('cancel'));
}

/** What can be done with one message. */
export function openMessageMenu(message, refresh) {
  const quote = (kind) => () => {
    state.quote = { kind, message };
    if (kind === 'edit') $('#text').value = message.text ?? '';
    refresh();
    $('#text').focus();
  };
  const choices = [
    [text('reply'), quote('reply')],
    [
      text('forward'),
      () =>
        act('POST', `/persons/${state.personId}/forwards`, {
          fromChat: currentChat(),
          message: message.message_id,
        }),
    ],
    [text('copy'), () => navigator.clipboard?.writeText(message.text ?? message.caption ?? '')],
  ];
  if (message.from?.id === state.personId && message.text)
    choices.splice(1, 0, [text('edit'), quote('edit')]);
  void choose(text('menu'), choices, text('cancel'));
}
