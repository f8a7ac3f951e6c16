/** Text that stands for itself within a snippet of VS Code. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, (mark) => `\\${mark}`);
}
