/** A button under a message: `data` comes back when it is pressed, 64 bytes at most. */
export interface Button {
  text: string;
  data: string;
}

/** What a person sees at once: text in Telegram's HTML, buttons, perhaps a picture above them. */
export interface Screen {
  html: string;
  keyboard?: Button[][];
  picture?: Uint8Array;
}

/** What became of a message, as the next decision needs it. Never the platform's words. */
export type SendOutcome =
  | { kind: 'sent'; messageId: string }
  /** The platform asks to wait: this chat only, or everybody. */
  | { kind: 'wait'; seconds: number; scope: 'chat' | 'all' }
  /** It never arrived, or the platform is unwell. May be tried again; it may also have been delivered. */
  | { kind: 'transient'; reason: string }
  /** This address is of no use any more: blocked, never started, gone. */
  | { kind: 'unreachable'; reason: string }
  /** The group lives on under another id. */
  | { kind: 'moved'; chatId: string }
  /** The message itself is wrong: final, and somebody must look. */
  | { kind: 'refused'; reason: string };

/** A platform as the outbox sees it. */
export interface Channel {
  readonly name: string;
  send(chatId: string, screen: Screen): Promise<SendOutcome>;
}
