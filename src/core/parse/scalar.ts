import type { Message } from '../finding';

/** What keeps a scalar from being read, before it has a place in a file. */
export interface Fault {
  readonly code: string;
  readonly text: string;
  readonly args: Message['args'];
  /** What to write instead, where that is clear. */
  readonly replacement?: string;
}

/** The value of a scalar, or why it has none. */
export type Read<V> = { readonly value: V; readonly fault?: never } | { readonly value?: never; readonly fault: Fault };

export function fault(
  code: string,
  text: string,
  args: Message['args'],
  replacement?: string,
): { readonly fault: Fault } {
  return { fault: { code, text, args, ...(replacement === undefined ? {} : { replacement }) } };
}
