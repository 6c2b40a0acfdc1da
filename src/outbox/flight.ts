/** Work on its way, so much at a time. */
export interface Flight {
  /** Resolves when there is room for one more. Throws what went wrong in the work before. */
  room(): Promise<void>;
  add(work: Promise<void>): void;
  /** Resolves when nothing is on its way. Throws what went wrong in it. */
  landed(): Promise<void>;
}

export function createFlight(most: number): Flight {
  const flying = new Set<Promise<void>>();
  let wrong: { error: unknown } | null = null;

  function assertRight(): void {
    if (wrong) throw wrong.error;
  }

  return {
    async room() {
      while (flying.size >= most) await Promise.race(flying);
      assertRight();
    },
    add(work) {
      const landing: Promise<void> = work
        .catch((error: unknown) => {
          wrong ??= { error };
        })
        .finally(() => flying.delete(landing));
      flying.add(landing);
    },
    async landed() {
      await Promise.all(flying);
      assertRight();
    },
  };
}
