import type { User } from 'grammy/types';
import { findGroup } from '../world/groups';
import { findPerson } from '../world/people';
import type { GroupRecord, PersonRecord } from '../world/state';
import type { World } from '../world/world';
import { PersonError } from './error';
import { addBot, addMember, removeBot, removeMember, upgrade } from './membership';
import type { Person } from './person';
import { type ChatView, viewChat } from './view';

/** A group to play in. Who acts is the owner unless told. */
export class Group {
  constructor(
    private readonly world: World,
    private record: GroupRecord,
  ) {}

  /** Changes when the group is upgraded. */
  get id(): number {
    return this.record.id;
  }

  get title(): string {
    return this.record.title;
  }

  /** The person joins, or is added by another. */
  add(person: Person, by: Person = person): void {
    addMember(this.world, this.record, this.personOf(person), by.user);
  }

  /** The person leaves, or is removed by another. */
  remove(person: Person, by: Person = person): void {
    removeMember(this.world, this.record, this.personOf(person), by.user);
  }

  addBot(by?: Person): void {
    addBot(this.world, this.record, this.actor(by), 'member');
  }

  /** Makes the bot an administrator, adding it when needed: then it sees every message. */
  promoteBot(by?: Person): void {
    addBot(this.world, this.record, this.actor(by), 'administrator');
  }

  /** Removes the bot: it gets my_chat_member "kicked" and 403 from then on. */
  removeBot(by?: Person): void {
    removeBot(this.world, this.record, this.actor(by));
  }

  /** Turns it into a supergroup with a new id; calls to the old one answer 400 with migrate_to_chat_id. */
  upgrade(by?: Person): void {
    this.record = upgrade(this.world, this.record, this.actor(by));
  }

  read(): ChatView {
    return viewChat(this.world, this.id);
  }

  private actor(by: Person | undefined): User {
    const user = by?.user ?? findPerson(this.world, this.record.owner)?.user;
    if (!user || !findGroup(this.world, this.id)) throw new PersonError(`Nobody can act in ${this.title}`);
    return user;
  }

  private personOf(person: Person): PersonRecord {
    const record = findPerson(this.world, person.id);
    if (!record) throw new PersonError(`No person ${person.id} in this sandbox`);
    return record;
  }
}
