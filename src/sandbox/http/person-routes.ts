import { PersonError } from '../person/error';
import { findMessage } from '../world/messages';
import { addPerson } from '../world/people';
import { personAt, placeOf, type RouteInput, type Routes, required } from './route';

/** What one person does. `chat` in the body or query names a group; without it the private chat is meant. */
export const personRoutes: Routes = {
  /** {firstName, lastName?, username?, language?} */
  'POST /sandbox/persons': (input) => {
    const optional = ['lastName', 'username', 'language'].flatMap((name) => {
      const value = input.params.text(name);
      return value ? [[name, value]] : [];
    });
    return addPerson(input.core.world, {
      firstName: required(input, 'firstName'),
      ...Object.fromEntries(optional),
    });
  },
  /** {payload?} */
  'POST /sandbox/persons/:id/start': (input) => personAt(input).start(input.params.text('payload') ?? ''),
  /** {text, chat?, replyTo?} */
  'POST /sandbox/persons/:id/messages': (input) =>
    personAt(input).write(required(input, 'text'), placeOf(input)),
  /** {text, chat?}, the second id is the message's */
  'POST /sandbox/persons/:id/messages/:id': (input) =>
    personAt(input).edit(input.ids[1] ?? 0, required(input, 'text'), placeOf(input)),
  /** {fromChat, message, chat?} */
  'POST /sandbox/persons/:id/forwards': (input) => {
    const message = messageNamed(input);
    return personAt(input).forward(message, placeOf(input));
  },
  /** {button, message?, chat?}: label or data */
  'POST /sandbox/persons/:id/presses': (input) => {
    const { in: group } = placeOf(input);
    const message = input.params.integer('message');
    return personAt(input).press(required(input, 'button'), {
      ...(group ? { in: group } : {}),
      ...(message === undefined ? {} : { message }),
    });
  },
  /** The body is the file; ?kind=document|photo|voice|sticker &name= &caption= &chat= */
  'POST /sandbox/persons/:id/files': (input) => upload(input),
  'POST /sandbox/persons/:id/block': (input) => personAt(input).block(),
  'POST /sandbox/persons/:id/unblock': (input) => personAt(input).unblock(),
};

function messageNamed({ core, params }: RouteInput) {
  const found = findMessage(core.world, params.integer('fromChat') ?? 0, params.integer('message') ?? 0);
  if (!found) throw new PersonError('No such message to forward');
  return found;
}

function upload(input: RouteInput) {
  const { params, body, type } = input;
  const person = personAt(input);
  const file = { bytes: body, caption: params.text('caption') };
  const kind = params.text('kind') ?? 'document';
  if (kind === 'sticker') return person.sendSticker(params.text('emoji') ?? '👍', placeOf(input));
  if (body.length === 0) throw new PersonError('The file is empty');
  if (kind === 'photo') return person.sendPhoto(file, placeOf(input));
  if (kind === 'voice') return person.sendVoice(file, placeOf(input));
  const mime = type === '' || type === 'application/octet-stream' ? undefined : type;
  return person.sendDocument({ ...file, name: required(input, 'name'), mime }, placeOf(input));
}
