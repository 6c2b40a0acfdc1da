/** A list of listeners without payload: "something changed, look again". */
export class Signal {
  private readonly listeners = new Set<() => void>();

  /** @returns the function that ends the subscription. */
  on(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  fire(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
