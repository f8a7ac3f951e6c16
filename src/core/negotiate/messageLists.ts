/** The title of a term as a line names it, where a colon stands only before what is said of the term: `Non-compete, length`. */
export function nameInLine(title: string): string {
  return title.replaceAll(': ', ', ');
}

/** Lines of a list in plain text. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
