import type { Message, User } from 'grammy/types';
import { setBlocked } from '../world/groups';
import { findMessage, replaceMessage } from '../world/messages';
import type { PersonRecord, PressRecord } from '../world/state';
import type { World } from '../world/world';
import { PersonError } from './error';
import { forwardContent } from './forward';
import type { Group } from './group';
import { post, startChat, textContent } from './post';
import { press } from './press';
import { type Upload, uploadContent } from './upload';
import { type ChatView, viewChat } from './view';
import { reachesBot } from './visibility';

export interface In {
  /** The group to act in; the private chat with the bot when absent. */
  in?: Group;
  /** Id of the message replied to. */
  replyTo?: number;
}

export type FileOf = Omit<Upload, 'kind'>;

/** A person to play. Every verb acts at once, as that person's Telegram client would, and queues updates. */
export class Person {
  constructor(
    private readonly world: World,
    private readonly record: PersonRecord,
  ) {}

  get id(): number {
    return this.record.user.id;
  }

  get user(): User {
    return this.record.user;
  }

  /** Opens the bot, by a deep link when there is a payload; unblocks a blocked bot. */
  start(payload = ''): Message {
    return startChat(this.world, this.record, payload);
  }

  write(text: string, where: In = {}): Message {
    return post(this.world, this.record, textContent(text), placeOf(where));
  }

  /** Edits one of the person's own messages. */
  edit(messageId: number, text: string, where: In = {}): Message {
    const chatId = where.in?.id ?? this.id;
    const message = findMessage(this.world, chatId, messageId);
    if (message?.from?.id !== this.id)
      throw new PersonError(`Message ${messageId} is not ${this.user.first_name}'s`);
    const { entities: _old, ...rest } = message;
    const edited = { ...rest, ...textContent(text), edit_date: this.world.clock.unix() } as Message;
    replaceMessage(this.world, chatId, edited);
    if (reachesBot(this.world, edited)) this.world.updates.push({ edited_message: edited });
    return edited;
  }

  /** Forwards any message, from wherever it was read. */
  forward(message: Message, where: In = {}): Message {
    return post(this.world, this.record, forwardContent(message), placeOf(where));
  }

  /**
   * Presses a button by label or data: of the given message, else of the newest that has it.
   *
   * @returns the press, whose `answer` appears once the bot answered; undefined for a reply keyboard's button.
   */
  press(
    button: string,
    { in: group, message }: { in?: Group; message?: number } = {},
  ): PressRecord | undefined {
    return press(this.world, this.record, { button, chatId: group?.id, messageId: message });
  }

  sendDocument(file: FileOf & { name: string }, where: In = {}): Message {
    return this.upload({ ...file, kind: 'document' }, where);
  }

  sendPhoto(file: FileOf, where: In = {}): Message {
    return this.upload({ ...file, kind: 'photo' }, where);
  }

  sendVoice(file: FileOf, where: In = {}): Message {
    return this.upload({ ...file, kind: 'voice' }, where);
  }

  sendSticker(emoji = '👍', where: In = {}): Message {
    return this.upload({ kind: 'sticker', bytes: Buffer.from('sticker'), emoji }, where);
  }

  block(): void {
    setBlocked(this.world, this.record, true);
  }

  unblock(): void {
    setBlocked(this.world, this.record, false);
  }

  /** The private chat with the bot, or a group, as the person sees it. */
  read(group?: Group): ChatView {
    return viewChat(this.world, group?.id ?? this.id);
  }

  /** The newest message from the bot there. */
  last(group?: Group): Message | undefined {
    return this.read(group).messages.findLast((message) => message.from?.is_bot);
  }

  private upload(file: Upload, where: In): Message {
    return post(this.world, this.record, uploadContent(this.world, file), placeOf(where));
  }
}

function placeOf({ in: group, replyTo }: In): { chatId: number | undefined; replyTo: number | undefined } {
  return { chatId: group?.id, replyTo };
}
