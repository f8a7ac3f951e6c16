// Results that are asked for again soon, kept. Nobody changes them.

/** A text that is longer than this is no file that somebody works on, and would fill the memory. */
const longest = 100_000;

/** The same function of a text, which keeps what it gave for the last few texts. */
export function recently<Result>(make: (text: string) => Result, most = 8): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longest) return make(text);
    const result = known.get(text) ?? make(text);
    // The last one asked for goes last.
    known.delete(text);
    known.set(text, result);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return result;
  };
}

/** A function that keeps the last result for each object, as long as all that it rests on is the very same. */
export function whileSame<Result>(): (key: object, rests: readonly unknown[], make: () => Result) => Result {
  const known = new WeakMap<object, { readonly rests: readonly unknown[]; readonly result: Result }>();
  return (key, rests, make) => {
    const last = known.get(key);
    if (last?.rests.length === rests.length && last.rests.every((each, i) => each === rests[i])) return last.result;
    const result = make();
    known.set(key, { rests, result });
    return result;
  };
}
