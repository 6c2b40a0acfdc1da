import type {
  BotCommand,
  ForceReply,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  Update,
  User,
  UserFromGetMe,
} from 'grammy/types';

/** Everything the sandbox remembers, as plain JSON: this is what a snapshot holds. */
export interface State {
  version: 1;
  bot: UserFromGetMe;
  /** Milliseconds added to the outer clock. */
  clockOffset: number;
  people: PersonRecord[];
  groups: GroupRecord[];
  /** Keyed by chat id: a person's id for the private chat with the bot, else the group's. */
  chats: Record<string, ChatRecord>;
  files: FileRecord[];
  /** The newest callback queries, oldest first. */
  presses: PressRecord[];
  /** Keyed by scope and language, see methods/commands.ts. */
  commands: Record<string, BotCommand[]>;
  /** Undelivered or unconfirmed updates, oldest first. */
  updates: Update[];
  allowedUpdates: string[];
  webhook?: WebhookRecord;
  sequences: { update: number; person: number; group: number; file: number; press: number; album: number };
}

export interface PersonRecord {
  user: User;
  /** Wrote to the bot at least once: only then may the bot write. */
  started: boolean;
  blocked: boolean;
}

export interface GroupRecord {
  id: number;
  type: 'group' | 'supergroup';
  title: string;
  owner: number;
  members: number[];
  bot: 'member' | 'administrator' | 'left' | 'kicked';
  /** Set on a group that became a supergroup: the supergroup's id. */
  movedTo?: number;
}

/** The keyboards that the Bot API never returns in a Message, though the person's client shows them. */
export type ClientKeyboard = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

export interface StoredMessage {
  message: Message;
  keyboard?: ClientKeyboard;
}

export interface ChatRecord {
  messages: StoredMessage[];
  lastId: number;
  pinned: number[];
}

export interface FileRecord {
  fileId: string;
  uniqueId: string;
  path: string;
  size: number;
  kind: FileKind;
  name?: string;
  mime?: string;
  /** Pixels, for photos. */
  width?: number;
  height?: number;
  /** The bytes in base64. */
  data: string;
}

export type FileKind = 'document' | 'photo' | 'voice' | 'sticker';

export interface PressRecord {
  id: string;
  from: number;
  chatId: number;
  messageId: number;
  data: string;
  /** Unix seconds of the sandbox's clock. */
  at: number;
  answer?: PressAnswer;
}

/** What the person sees after pressing: a toast, or an alert to be closed. */
export interface PressAnswer {
  text?: string;
  url?: string;
  alert: boolean;
}

export interface WebhookRecord {
  url: string;
  secretToken?: string;
  maxConnections: number;
  lastErrorDate?: number;
  lastErrorMessage?: string;
}
