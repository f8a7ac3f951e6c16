/**
 * Returns a function that works each result out once, for tests that look at one result from many sides: what it takes
 * are texts and plain data, of a language its tag, and nobody changes what it gives. `keyOf` tells apart what is
 * neither.
 */
export function kept<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
  keyOf: (...args: Args) => string = (...args) => JSON.stringify(args),
): (...args: Args) => Result {
  const results = new Map<string, Result>();
  return (...args) => {
    const key = keyOf(...args);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = make(...args);
    // Random inputs do not come again later.
    if (results.size >= 200) results.clear();
    results.set(key, result);
    return result;
  };
}
