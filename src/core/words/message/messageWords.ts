import type { Locale } from '../../locale';
import { messageEnglish } from './messageEnglish';
import { messageGerman } from './messageGerman';
import { messageLanguages, type MessageLanguage, type MessageWords } from './messageTypes';

const tables: Readonly<Record<MessageLanguage, MessageWords>> = { en: messageEnglish, de: messageGerman };

/** The words for a locale; English where messages are not written in its language. */
export function messageWords({ tag }: Locale): MessageWords {
  return tables[languageOf(tag)];
}

/** The language of messages that a language tag such as `de-AT` stands for; English where there is none. */
export function languageOf(tag: string): MessageLanguage {
  return messageLanguages.find((language) => new RegExp(`^${language}\\b`, 'i').test(tag)) ?? 'en';
}
