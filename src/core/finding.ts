import { choosePlurals } from './plural';
import type { Span } from './text';

/**
 * A sentence for a reader: a template with `{name}` places, some of them with plural forms, and what stands in them, so
 * that it can be translated.
 */
export interface Message {
  readonly text: string;
  /** A part that is a message itself is translated with the whole. */
  readonly args: Readonly<Record<string, string | number | Message>>;
}

export type Severity = 'error' | 'warning' | 'information';

/** Something about a document that its author should know, at its place. */
export interface Finding {
  /** A kebab-case name of the fault; stable, never translated. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  /** Text to put in place of the span, where one thing is most likely meant. */
  readonly replacement?: string;
  /** Whether something else than the replacement could be meant too, so that no tool may choose it for the author. */
  readonly isGuess?: boolean;
  /** Another place that explains this one. */
  readonly related?: { readonly span: Span; readonly message: Message };
  /**
   * Of something that is missing: the part of the file that lacks it. An error in that part may be the reason and comes
   * first.
   */
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

/** What stands in a place of a message, as text; empty where nothing does. */
export function argumentOf({ args }: Message, name: string): string {
  const arg = Object.hasOwn(args, name) ? args[name] : undefined;
  return arg === undefined ? '' : typeof arg === 'object' ? formatMessage(arg) : String(arg);
}

/** What messages are said by: the texts of a language, by what they are in English. */
interface Wording {
  /** A BCP 47 language tag. */
  readonly language: string;
  readonly translations: Readonly<Record<string, string>>;
}

const inEnglish: Wording = { language: 'en', translations: {} };

/**
 * The message with its plural forms chosen and its places filled; in English where it has no translation. A sentence
 * that ends with a name such as `Acme, Inc.` gets no second point.
 */
export function formatMessage({ text, args }: Message, wording: Wording = inEnglish): string {
  const { language, translations } = wording;
  const own = Object.hasOwn(translations, text) ? translations[text] : undefined;
  const template = own === undefined ? choosePlurals(text, args, 'en') : choosePlurals(own, args, language);
  return template.replace(/\{([\w-]+)\}(\.(?![\w.]))?/g, (place, name: string, point = '') => {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    if (arg === undefined) return place;
    const filled = typeof arg === 'object' ? formatMessage(arg, wording) : String(arg);
    return /\.\u2069?$/.test(filled) ? filled : `${filled}${point}`;
  });
}
