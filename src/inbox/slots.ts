/** Lets so many run at once; the others wait in the order in which they came. */
export class Slots {
  private readonly waiting: Array<() => void> = [];

  constructor(private free: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      // Handed on, not given back: nobody who comes now passes whoever waits.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
