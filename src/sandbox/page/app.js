import { get } from './api.js';
import { renderChat, write } from './chat.js';
import { showClock, startClock, syncClock } from './clock.js';
import { $, toast } from './dom.js';
import { openAttach, openCommands, openMenu } from './menu.js';
import { addGroup, addPerson, renderSide } from './side.js';
import { currentChat, markSeen, me, select, state } from './state.js';
import { otherLanguage, switchLanguage, text, translatePage } from './texts.js';

/** Fetches the world and the open chat and draws both. */
async function refresh() {
  state.overview = await get('/state');
  syncClock(state.overview.now);
  const first = state.overview.people[0]?.user.id ?? 0;
  if (!me()) select(first);
  state.view = currentChat() ? await get(`/chats/${currentChat()}`).catch(() => undefined) : undefined;
  markSeen();
  draw();
}

function draw() {
  renderSide(refresh);
  renderChat(refresh);
}

/** Waits for changes for ever; a server that is away is asked again every two seconds. */
async function follow() {
  for (;;) {
    try {
      await refresh();
      await get(`/changes?since=${state.overview.revision}`);
    } catch {
      toast(text('offline'));
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

function translate() {
  translatePage();
  $('#language').textContent = otherLanguage();
  showClock();
  draw();
}

async function submit() {
  const input = $('#text');
  const content = input.value;
  if (content.trim() === '') return;
  input.value = '';
  input.style.height = '';
  await write(content);
  await refresh();
}

$('#language').onclick = () => {
  switchLanguage();
  translate();
};
$('#open-side').onclick = () => document.body.classList.add('side-open');
$('#shade').onclick = () => document.body.classList.remove('side-open');
$('#add-person').onclick = () => addPerson(refresh);
$('#add-group').onclick = () => addGroup(refresh);
$('#menu').onclick = openMenu;
$('#attach').onclick = openAttach;
$('#commands').onclick = () => openCommands(write);
$('#composer').onsubmit = (event) => {
  event.preventDefault();
  void submit();
};
$('#text').onkeydown = (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  void submit();
};
$('#text').oninput = ({ target }) => {
  target.style.height = '';
  target.style.height = `${Math.min(140, target.scrollHeight + 2)}px`;
};

translate();
startClock();
void follow();
