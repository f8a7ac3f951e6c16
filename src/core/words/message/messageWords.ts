import { messageTables } from '../../generated/messageTables';
import type { Locale } from '../../locale';
import type { MessageWords } from './messageTypes';

/** A language that messages are written in: the name of a file in `languages/`. */
export type MessageLanguage = keyof typeof messageTables;

export const messageLanguages = Object.keys(messageTables) as readonly MessageLanguage[];

/** Returns the words for a locale; English where messages are not written in its language. */
export function messageWords({ tag }: Locale): MessageWords {
  return messageTables[languageOf(tag)];
}

/** Returns the language of messages that a tag such as `de-AT` stands for; English where there is none. */
export function languageOf(tag: string): MessageLanguage {
  return messageLanguages.find((language) => new RegExp(`^${language}\\b`, 'i').test(tag)) ?? 'en';
}
