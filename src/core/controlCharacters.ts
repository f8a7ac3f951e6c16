/** Removes control characters, also those that would turn around the text behind them. */
export function withoutControlCharacters(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
