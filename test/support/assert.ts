// The part of node:assert/strict that editor tests use: in a web worker there is no Node. The build puts it in place.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

export function ok(value: unknown, message = `Expected a truthy value, got ${show(value)}`): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

export function fail(message = 'Failed'): never {
  throw new AssertionError(message);
}

export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (Object.is(actual, expected)) return;
  throw new AssertionError(message ?? `Expected ${show(expected)}, got ${show(actual)}`, actual, expected);
}

export function notEqual(
  actual: unknown,
  expected: unknown,
  message = `Expected anything but ${show(expected)}`,
): void {
  if (Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

export function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (same(actual, expected)) return;
  throw new AssertionError(message ?? `Expected ${show(expected)}, got ${show(actual)}`, actual, expected);
}

export function match(text: string, pattern: RegExp, message = `Expected ${pattern} to match ${show(text)}`): void {
  if (!pattern.test(text)) throw new AssertionError(message, text, pattern);
}

export function doesNotMatch(text: string, pattern: RegExp, message = `${pattern} matches ${show(text)}`): void {
  if (pattern.test(text)) throw new AssertionError(message, text, pattern);
}

export function throws(action: () => unknown, pattern = /(?:)/): void {
  try {
    action();
  } catch (error) {
    return match(String(error), pattern);
  }
  fail('Expected an error to be thrown');
}

export async function rejects(action: Promise<unknown> | (() => Promise<unknown>), pattern = /(?:)/): Promise<void> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    match(String(error), pattern);
    return;
  }
  fail('Expected a rejection');
}

/** Own enumerable content and the prototype count, as in node:assert/strict. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map && b instanceof Map) return same([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return same([...a], [...b]);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]));
}

function show(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}

const assert = Object.assign((value: unknown, message?: string) => ok(value, message), {
  ok,
  fail,
  equal,
  notEqual,
  deepEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  strictEqual: equal,
  notStrictEqual: notEqual,
  deepStrictEqual: deepEqual,
});

export default assert;
