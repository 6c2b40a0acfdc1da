import type { Heard } from './hearing';

export interface Part {
  /** The unit or the office, as the bot calls it. */
  place: string;
  name: string;
  /** What stands behind the name in the transcript. */
  seat: string;
}

/** Who is behind a chat. */
export class Cast {
  private readonly parts = new Map<number, Part>();

  enter(chatId: number, part: Part): void {
    this.parts.set(chatId, part);
  }

  nameOf(chatId: number): string {
    const part = this.parts.get(chatId);
    return part ? named(part) : String(chatId);
  }

  placeOf(chatId: number): string {
    return this.parts.get(chatId)?.place ?? String(chatId);
  }

  /** Equal for texts that differ only in the name of the reader's own unit. */
  alike({ chatId, text }: Heard): string {
    const place = this.parts.get(chatId)?.place;
    return place ? text.replaceAll(place, '◦') : text;
  }
}

export function named({ name, seat }: Part): string {
  return seat === '' ? name : `${name} (${seat})`;
}
