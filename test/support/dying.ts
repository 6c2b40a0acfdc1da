type Write = (...args: never[]) => Promise<unknown>;

/** Writes of a store, by name: whose method, and which. */
export type Writes = ReadonlyArray<[name: string, owner: Record<string, Write>, method: string]>;

export function writesIn(owner: unknown, name: string, ...methods: string[]): Writes {
  return methods.map((method) => [`${name}.${method}`, owner as Record<string, Write>, method]);
}

/** The process dies before its n-th write of this name: that one and all that follow fail. */
export function dieBefore(
  all: Writes,
  wanted: string,
  n: number,
): { at: () => string | null; revive: () => void } {
  let writes = 0;
  let at: string | null = null;
  const spies = all.map(([name, owner, method]) => {
    const real = owner[method] as Write;
    return jest.spyOn(owner, method).mockImplementation(async (...args: never[]) => {
      if (name === wanted) writes += 1;
      if (writes === n) at ??= name;
      if (at !== null) throw new Error('the process is dead');
      return real(...args);
    });
  });
  return {
    at: () => at,
    revive: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
