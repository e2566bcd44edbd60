/** An object of the stand-in: reading what it does not have throws, by the name of what is missing. */
export function only<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      // Promises and printers ask everything for these.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target)
        return Reflect.get(target, key, receiver) as unknown;
      throw new Error(`the stand-in for Electron has no ${name}.${key}`);
    },
  });
}

/** Throws for options that the stand-in does not know, and so would pass over in silence. */
export function checkOptions(name: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) throw new Error(`the stand-in for Electron does not know ${name}.${key}`);
}

/** Electron's event that a listener can prevent. */
export class Preventable {
  defaultPrevented = false;
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}
