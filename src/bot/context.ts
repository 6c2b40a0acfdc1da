import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Office } from '../actions/office';
import type { Person } from '../domain/person';
import type { Seat } from '../domain/seat';
import type { Translate } from '../i18n';
import type { Logger } from '../log';
import type { RehearsalBook } from '../reports/rehearsal-workbook';
import type { DrawCalendar } from './views/calendar-picture';

/** Who writes, the seats they hold at this moment, and their language. */
export interface Identified {
  person: Person | null;
  seats: Seat[];
  t: Translate;
  /** The moment the update came in. */
  now: Date;
  channel: string;
}

export type Ctx = ConversationFlavor<Context & { who: Identified }>;

/** What the bot needs beside the office: language, files and a nudge to the outbox after an act. */
export interface BotDeps {
  office: Office;
  now(): Date;
  log: Logger;
  random(bytes: number): Uint8Array;
  translator(locale: 'vi' | 'en'): Translate;
  /** Says that there may be something new to relay and send. Returns at once. */
  wake(): void;
  /** Told how each update ended; one that was answered with an apology is a fault. */
  updated?(outcome: 'handled' | 'fault'): void;
  /** Bytes of a file a person sent; a refusal key when it is too large or gone. */
  download(fileId: string): Promise<Uint8Array>;
  /** The calendar of a year as a PNG. */
  drawCalendar: DrawCalendar;
  /** A rehearsal as an .xlsx file. */
  writeBook(book: RehearsalBook): Promise<Uint8Array>;
  /** Name by which the bot is linked: t.me/NAME. */
  botName(): string;
}
