import type { Group, Person } from '..';
import type { FileOf } from '../person/person';
import type { Part } from './cast';
import type { Heard } from './hearing';
import { cut } from './layout';
import type { Play } from './play';
import { buttonText } from './wording';

/** Somebody on the stage. Each verb is done by the front door and returns what the bot then showed there. */
export class Player {
  constructor(
    private readonly play: Play,
    readonly person: Person,
    readonly part: Part,
  ) {
    play.cast.enter(person.id, part);
  }

  /** Opens an invitation's link. */
  opens(payload: string): Promise<Heard[]> {
    return this.does(`mở đường dẫn mời (/start ${payload})`, () => this.person.start(payload));
  }

  writes(text: string, group?: Group): Promise<Heard[]> {
    const where = group ? ` trong nhóm “${group.title}”` : '';
    const said = text.startsWith('/') ? text : `“${cut(text.replaceAll('\n', ' / '), 120)}”`;
    return this.does(said + where, () => this.person.write(text, group ? { in: group } : {}), group);
  }

  /** @param label the beginning of a button's label. */
  presses(label: string): Promise<Heard[]> {
    const button = this.button(label);
    return this.does(`bấm ${buttonText(button, this.play.shortWords)}`, () => this.person.press(button));
  }

  /** The button under the newest message that says these words. */
  pressesUnder(words: string, label: string): Promise<Heard[]> {
    const message = this.person.read().messages.findLast(({ text = '' }) => text.includes(words));
    const where = message ? { message: message.message_id } : {};
    return this.does(`bấm ${buttonText(label, this.play.shortWords)} dưới “${words}”`, () =>
      this.person.press(label, where),
    );
  }

  /** Two taps before anything is answered. */
  pressesTwice(label: string): Promise<Heard[]> {
    const button = this.button(label);
    return this.does(`bấm hai lần liền ${buttonText(button, this.play.shortWords)}`, () => {
      this.person.press(button);
      this.person.press(button);
    });
  }

  sendsFile(file: FileOf & { name: string }): Promise<Heard[]> {
    return this.does(`gửi tệp ${file.name}`, () => this.person.sendDocument(file));
  }

  sendsPhoto(file: FileOf): Promise<Heard[]> {
    return this.does('(gửi ảnh minh chứng)', () => this.person.sendPhoto(file));
  }

  async does(what: string, act: () => unknown, group?: Group): Promise<Heard[]> {
    const { stage, transcript, heard } = this.play;
    transcript.act(stage.now(), this.part, what);
    const before = heard.length;
    act();
    await stage.settle();
    await stage.pass(this.play.pause());
    const chatId = group?.id ?? this.person.id;
    return heard.slice(before).filter((found) => found.chatId === chatId);
  }

  private button(label: string): string {
    const labels = this.person
      .read()
      .messages.toReversed()
      .flatMap(({ reply_markup }) => (reply_markup?.inline_keyboard ?? []).flat())
      .map(({ text }) => text);
    return labels.find((text) => text.startsWith(label)) ?? label;
  }
}
