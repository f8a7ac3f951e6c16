/**
 * Returns a text as an editor shows it: on one line, as it is written. VS Code makes links of `[words](command:name)`
 * in notifications and below input boxes, and icons of `$(name)` in lists, code lenses, symbols and the status bar. Not
 * all of them know an escape, so a word joiner, which takes no room, stands where such a link or icon would begin.
 */
export function shownText(text: string): string {
  const line = withoutControlCharacters(text.replace(/[\t\n\v\f\r\u2028\u2029]+ */g, ' ')).trim();
  return line.replace(/[\]$](?=\()/g, '$&\u2060');
}

/** Removes control characters, also those that would turn around the text behind them. */
export function withoutControlCharacters(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
