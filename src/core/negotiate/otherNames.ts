/** A name that must not be read, and what is read in its place. */
export interface NameToHide {
  readonly name: string;
  readonly standIn: string;
}

/**
 * The text with each name replaced, however it is capitalised; also the first word of a name of several, as people shorten them,
 * unless the one who may be named has it too.
 */
export function withoutNames(text: string, names: readonly NameToHide[], kept: string): string {
  return names
    .flatMap(({ name, standIn }) => formsOf(name, kept).map((form) => ({ form, standIn })))
    .sort((a, b) => b.form.length - a.form.length)
    .reduce((rest, { form, standIn }) => rest.replace(patternOf(form), () => standIn), text);
}

function formsOf(name: string, kept: string): readonly string[] {
  const whole = name.trim();
  const [first = ''] = whole.split(/\s+/);
  const isShort = first.length >= 4 && first !== whole && !kept.toLowerCase().includes(first.toLowerCase());
  return [...(whole === '' ? [] : [whole]), ...(isShort ? [first] : [])];
}

/** Short names are parts of many words, so they count only as words of their own. */
function patternOf(form: string): RegExp {
  const words = form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
  return form.length < 4
    ? new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(words, 'giu');
}
