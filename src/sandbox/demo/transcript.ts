import { type Cast, named, type Part } from './cast';
import type { ShortWords } from './drama';
import type { Heard } from './hearing';
import { cut, WIDTH, widthOf, wrap } from './layout';
import { shortTime } from './local-time';
import { paints } from './paint';
import { type Detail, linesOf, wordsOf } from './wording';

interface Note {
  heard: Heard;
  detail: Detail;
}

/** What one person does in a row while the answers are not printed: one entry. */
interface Run {
  at: Date;
  part: Part;
  acts: string[];
}

const INDENT = 13;

/** Who said what to whom, when. What the outbox says to several people in the same words is printed once. */
export class Transcript {
  private detail: Detail = 'brief';
  private waiting: Note[] = [];
  private run: Run | null = null;
  private speaker: Part | null = null;
  private readonly known = new Set<string>();
  private readonly shortWords: ShortWords;
  private readonly paint: ReturnType<typeof paints>;

  constructor(
    private readonly out: (line: string) => void,
    private readonly cast: Cast,
    { colour, shortWords }: { colour: boolean; shortWords: ShortWords },
  ) {
    this.paint = paints(colour);
    this.shortWords = shortWords;
  }

  scene(title: string): void {
    this.flush();
    this.speaker = null;
    this.out('');
    this.out(this.paint.head(`── ${title} ${'─'.repeat(Math.max(0, WIDTH - title.length - 4))}`));
  }

  /** A word of the narrator. */
  note(text: string): void {
    this.flush();
    for (const line of lines(`» ${text}`)) this.out(this.paint.note(line));
  }

  /** A person does something. */
  act(at: Date, part: Part, what: string): void {
    if (this.detail === 'silent') {
      this.flush();
      return;
    }
    const goesOn = this.detail === 'acts' && this.run?.part === part && this.waiting.length === 0;
    if (!goesOn) this.flush();
    this.run = { at, part, ...this.run, acts: [...(this.run?.acts ?? []), what] };
    if (this.detail !== 'acts') this.endRun();
  }

  heard(heard: Heard): void {
    const note = { heard, detail: this.detail };
    if (heard.via === 'outbox') this.waiting.push(note);
    else if (this.detail !== 'acts') this.print([note]);
  }

  /** What happens in `play` is printed in this detail. */
  async as<T>(detail: Detail, play: () => Promise<T>): Promise<T> {
    this.flush();
    const before = this.detail;
    this.detail = detail;
    this.known.clear();
    try {
      return await play();
    } finally {
      this.flush();
      this.detail = before;
    }
  }

  /** Prints what people did and what the outbox has said since. */
  flush(): void {
    this.endRun();
    const groups = new Map<string, Note[]>();
    for (const note of this.waiting) {
      const key = this.cast.alike(note.heard);
      groups.set(key, [...(groups.get(key) ?? []), note]);
    }
    this.waiting = [];
    for (const alike of groups.values()) this.print(alike);
  }

  private endRun(): void {
    if (!this.run) return;
    const { at, part, acts } = this.run;
    this.run = null;
    this.entry(at, this.speaker === part ? part.name : named(part), acts.join(' → '), 'person');
    this.speaker = part;
  }

  private print([first, ...others]: Note[]): void {
    if (!first || first.detail === 'silent') return;
    const { heard } = first;
    const room = WIDTH - INDENT - 2;
    if (heard.via === 'reply') {
      for (const line of lines(`↳ ${this.words(first, room)}`)) this.out(line);
      return;
    }
    const who = `✉ Đôn Đốc → ${this.cast.nameOf(heard.chatId)}`;
    this.entry(heard.at, who, this.words(first, room - widthOf(who)), 'bot');
    this.speaker = null;
    if (others.length === 0) return;
    const places = others.map(({ heard: other }) => this.cast.placeOf(other.chatId)).sort();
    this.note(
      cut(`và ${others.length} người khác nhận tin như trên: ${places.join(', ')}`, WIDTH - INDENT - 2),
    );
  }

  private words({ heard, detail }: Note, room: number): string {
    const { shortWords, known } = this;
    const words = wordsOf(heard, { detail, room, shortWords, known });
    for (const line of linesOf(heard.text)) known.add(line);
    return words;
  }

  private entry(at: Date, who: string, what: string, paint: 'person' | 'bot'): void {
    const time = shortTime(at);
    const [first = '', ...rest] = lines(`${who}: ${what}`);
    const words = first.slice(INDENT);
    const head = words.startsWith(`${who}:`) ? `${who}:` : '';
    this.out(`${this.paint.time(time)}  ${this.paint[paint](head)}${words.slice(head.length)}`);
    for (const line of rest) this.out(line);
  }
}

/** Lines of the terminal: the first under the speakers, the others a little to the right. */
function lines(text: string): string[] {
  const others = INDENT + 2;
  return text.split('\n').flatMap((line, at) => wrap(line, { first: at === 0 ? INDENT : others, others }));
}
