import type { Group } from '../person/group';
import { newGroup } from '../world/groups';
import { groupWith, personAt, personNamed, type RouteInput, type Routes, required } from './route';

const groupAt = (input: RouteInput): Group => groupWith(input, input.ids[0] ?? 0);

/** What happens to groups. `by` is a person's id, the owner unless told. */
export const groupRoutes: Routes = {
  /** {title, by} */
  'POST /sandbox/groups': (input) => {
    const owner = personAt({ ...input, ids: [Number(required(input, 'by'))] });
    return newGroup(input.core.world, required(input, 'title'), owner.id);
  },
  /** {person, by?} */
  'POST /sandbox/groups/:id/members': (input) => {
    const person = personAt({ ...input, ids: [Number(required(input, 'person'))] });
    groupAt(input).add(person, personNamed(input, 'by') ?? person);
  },
  'DELETE /sandbox/groups/:id/members/:id': (input) => {
    const person = personAt(input, 1);
    groupAt(input).remove(person, personNamed(input, 'by') ?? person);
  },
  /** {by?, administrator?} */
  'POST /sandbox/groups/:id/bot': (input) => {
    const by = personNamed(input, 'by');
    if (input.params.flag('administrator')) groupAt(input).promoteBot(by);
    else groupAt(input).addBot(by);
  },
  'DELETE /sandbox/groups/:id/bot': (input) => groupAt(input).removeBot(personNamed(input, 'by')),
  'POST /sandbox/groups/:id/upgrade': (input) => {
    const group = groupAt(input);
    group.upgrade(personNamed(input, 'by'));
    return { id: group.id };
  },
};
