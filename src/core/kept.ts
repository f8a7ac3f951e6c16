// Results that are asked for again soon, kept. Nobody changes them.

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
