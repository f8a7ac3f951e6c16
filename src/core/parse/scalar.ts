import { error, type Finding, type Message } from '../finding';
import type { Span } from '../text';

/** What keeps a scalar from being read, before it has a place in a file. */
export interface Fault {
  readonly code: string;
  readonly text: string;
  readonly args: Message['args'];
  /** What to write instead, where one thing is most likely meant. */
  readonly replacement?: string;
  /** Whether something else than the replacement could be meant too, so that only the author may choose it. */
  readonly isGuess?: boolean;
}

/** The value of a scalar, or why it has none. */
export type Read<V> = { readonly value: V; readonly fault?: never } | { readonly value?: never; readonly fault: Fault };

/** Builds the finding of a fault at its place. */
export function findingOf({ code, text, args, replacement, isGuess }: Fault, span: Span): Finding {
  return {
    ...error(code, span, text, args),
    ...(replacement === undefined ? {} : { replacement }),
    ...(isGuess === true ? { isGuess } : {}),
  };
}

/** Builds a fault; its replacement must mean exactly what the text says. */
export function fault(
  code: string,
  text: string,
  args: Message['args'],
  replacement?: string,
): { readonly fault: Fault } {
  return { fault: { code, text, args, ...(replacement === undefined ? {} : { replacement }) } };
}

/** Builds a fault whose replacement is likely, while something else could be meant as well. */
export function guess(
  code: string,
  text: string,
  args: Message['args'],
  replacement: string,
): { readonly fault: Fault } {
  return { fault: { code, text, args, replacement, isGuess: true } };
}

/** Builds the fault of a number that must be above another one. */
export function tooLittle(above: number, example: string): { readonly fault: Fault } {
  return fault('number-out-of-bounds', 'This is a number above {above}; write it like {example}.', { above, example });
}

/** The text with a point in place of a decimal comma, as in `37,5/week`; undefined where it begins with none. */
function withDecimalPoint(text: string): string | undefined {
  const fixed = text.trim().replace(/^(\d+),(\d{1,2})(?![\d,.])/, '$1.$2');
  return fixed === text.trim() ? undefined : fixed;
}

/** What to write for a text with a decimal comma; undefined where it has none or cannot be read with a point either. */
export function meantByComma(text: string, read: (text: string) => Read<unknown>): string | undefined {
  const fixed = withDecimalPoint(text);
  if (fixed === undefined) return undefined;
  const found = read(fixed);
  return found.fault === undefined ? fixed : found.fault.replacement;
}
