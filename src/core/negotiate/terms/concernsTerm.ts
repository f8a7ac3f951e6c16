/** Whether one path is the other, or leads to a part of it. */
export function concernsTerm(a: string, b: string): boolean {
  const isPart = (part: string, whole: string) => part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
  return a === b || (a !== '' && (isPart(a, b) || isPart(b, a)));
}

/** Answers whether a path is about one of many, without looking at each of them; `at` is what parts end in. */
export function aboutAny(paths: Iterable<string>, at = /[.[]/g): (path: string) => boolean {
  const wholesOf = (path: string) => [...path.matchAll(at)].map(({ index }) => path.slice(0, index));
  const own = new Set(paths);
  const around = new Set([...own].flatMap(wholesOf));
  return (path) => own.has(path) || around.has(path) || wholesOf(path).some((whole) => own.has(whole));
}
