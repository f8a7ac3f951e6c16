/**
 * A place with plural forms, in which are plain places: `{count, plural, one {# error in {file}} other {# errors in
 * {file}}}`.
 */
const pluralPlace = /\{([\w-]+), plural,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;
const pluralForm = /(=\d+|zero|one|two|few|many|other) \{((?:[^{}]|\{[^{}]*\})*)\}/g;

const rules = new Map<string, Intl.PluralRules>();

/**
 * Chooses the plural forms of a text, as ICU MessageFormat writes them: `=1` is for just this number, the others are
 * named as in `Intl.PluralRules`, and `#` is the number as the language writes it. What is no number takes the form
 * `other`, as it is. See docs/decisions/0012-plurals.md.
 */
export function choosePlurals(text: string, args: Readonly<Record<string, unknown>>, language: string): string {
  // Few texts have any.
  if (!text.includes(', plural,')) return text;
  return text.replace(pluralPlace, (_, name: string, forms: string) => {
    const count = Object.hasOwn(args, name) ? args[name] : undefined;
    const isNumber = typeof count === 'number';
    const texts = new Map([...forms.matchAll(pluralForm)].map(([, form = '', own = '']) => [form, own]));
    const exact = isNumber ? texts.get(`=${count}`) : undefined;
    const chosen = exact ?? texts.get(isNumber ? rulesOf(language).select(count) : 'other') ?? texts.get('other') ?? '';
    const number = isNumber ? numberFormat(language, digits).format(count) : `{${name}}`;
    return chosen.replaceAll('#', () => number);
  });
}

/** As numbers are shown: what is shown as 1 has the form for 1. */
const digits = { maximumFractionDigits: 6 };

/** The rules of a language; kept, because making them takes longer than using them. */
function rulesOf(language: string): Intl.PluralRules {
  const kept = rules.get(language) ?? new Intl.PluralRules(language, digits);
  rules.set(language, kept);
  return kept;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number format; the same one again for the same options, because making one takes longer than using it. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, options);
  formats.set(name, format);
  return format;
}
