import type { Span } from './span';

/** A sentence for a reader: a template with `{name}` places and what stands in them, so that it can be translated. */
export interface Message {
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export type Severity = 'error' | 'warning' | 'information';

/** Something about a document that its author should know, at its place. */
export interface Finding {
  /** A kebab-case name of the fault; stable, never translated. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  /** Text to put in place of the span, where one is safe. */
  readonly replacement?: string;
  /** Another place that explains this one. */
  readonly related?: { readonly span: Span; readonly message: Message };
  /** Of something that is missing: the part of the file that lacks it. An error in that part may be the reason and comes first. */
  readonly lackingIn?: Span;
}

export function message(text: string, args: Message['args'] = {}): Message {
  return { text, args };
}

export function error(code: string, span: Span, text: string, args: Message['args'] = {}): Finding {
  return { code, severity: 'error', message: message(text, args), span };
}

export function warning(code: string, span: Span, text: string, args: Message['args'] = {}): Finding {
  return { ...error(code, span, text, args), severity: 'warning' };
}

export function information(code: string, span: Span, text: string, args: Message['args'] = {}): Finding {
  return { ...error(code, span, text, args), severity: 'information' };
}

/** The message in English, its places filled. */
export function formatMessage({ text, args }: Message): string {
  return text.replace(/\{([\w-]+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}
