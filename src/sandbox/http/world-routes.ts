import { PersonError } from '../person/error';
import { viewChat } from '../person/view';
import { findFile } from '../world/files';
import type { ChatRecord } from '../world/state';
import type { World } from '../world/world';
import { Raw, type Routes, required } from './route';

/** Real milliseconds that a request for changes waits. */
const WAIT = 25_000;

/** What everybody can see: who is there, the chats, the files, the clock. */
export const worldRoutes: Routes = {
  'GET /sandbox/state': ({ core }) => overview(core.world),
  'GET /sandbox/chats/:id': ({ core, ids }) => viewChat(core.world, ids[0] ?? 0),
  /** ?id= of a press: its answer once the bot gave one. */
  'GET /sandbox/press': (input) => {
    const press = input.core.world.state.presses.find((one) => one.id === required(input, 'id'));
    if (!press) throw new PersonError('No such press');
    return press;
  },
  /** ?id= is the file_id of a message */
  'GET /sandbox/file': (input) => {
    const file = findFile(input.core.world, required(input, 'id'));
    if (!file) throw new PersonError('No such file');
    const body = Buffer.from(file.data, 'base64');
    // Only pictures are shown in place; anything else could be a page that runs in the sandbox's name.
    if (file.kind === 'photo') return new Raw({ status: 200, type: file.mime ?? 'image/jpeg', body });
    const type = 'application/octet-stream';
    return new Raw({ status: 200, type, body, download: file.name ?? file.path.split('/').at(-1) ?? 'file' });
  },
  'GET /sandbox/clock': ({ core }) => ({ now: core.world.clock.now().toISOString() }),
  /** {advance: milliseconds} or {to: ISO 8601}; never backwards */
  'POST /sandbox/clock': (input) => {
    const { clock } = input.core.world;
    const to = input.params.text('to');
    const moved =
      to === undefined ? clock.advance(Number(required(input, 'advance'))) : clock.moveTo(new Date(to));
    return { now: moved.toISOString() };
  },
  /** Answers after the next change, or after 25 s. */
  'GET /sandbox/changes': ({ core, params, signal }) => changes(core.world, params.integer('since'), signal),
};

function overview(world: World) {
  const { state } = world;
  return {
    revision: world.revision,
    now: world.clock.now().toISOString(),
    bot: state.bot,
    commands: state.commands,
    people: state.people,
    groups: state.groups,
    pendingUpdates: state.updates.length,
    latest: Object.entries(state.chats).map(([id, chat]) => newest(Number(id), chat)),
  };
}

/** What a list of chats shows of each. */
function newest(chatId: number, chat: ChatRecord) {
  const message = chat.messages.at(-1)?.message;
  const text = message?.text ?? message?.caption ?? message?.document?.file_name ?? '';
  return {
    chatId,
    lastId: chat.lastId,
    date: message?.date,
    text: text.slice(0, 80),
    from: message?.from?.id,
  };
}

function changes(world: World, since: number | undefined, signal: AbortSignal | undefined) {
  if (since !== world.revision) return { revision: world.revision };
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      off();
      signal?.removeEventListener('abort', done);
      resolve({ revision: world.revision });
    };
    const timer = setTimeout(done, WAIT).unref();
    const off = world.changed.on(done);
    signal?.addEventListener('abort', done);
  });
}
