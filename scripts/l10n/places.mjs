// The {places} of a text, among them those with plural forms: {count, plural, one {# error} other {# errors}}.
// What they mean is in src/core/plural.ts.

const pluralPlace = /\{([\w-]+), plural,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;
const pluralForm = /(=\d+|[a-z]+) \{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** Numbers that between them have each plural form of any language. */
const samples = [...Array.from({ length: 201 }, (_, i) => i), 1.5, 1_000_000];

/** The names of the places of a text; whether they have plural forms is for each language to say. */
export function placesIn(text) {
  const plain = text.replace(pluralPlace, (_, name, forms) => `{${name}}${formsIn(forms).map(([, own]) => own)}`);
  return [...new Set(plain.match(/\{[\w-]+\}/g))].sort().join();
}

/**
 * What is wrong in the places of a text: a number for a name, or plural forms that the language has not, or that it
 * lacks.
 */
export function faultsOfPlaces(text, language) {
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  const rest = text.replace(pluralPlace, '');
  return [
    ...(/\{\d+\}/.test(text) ? ['has a number for the {name} of a place'] : []),
    ...(/\{[\w-]+,/.test(rest) ? ['has a place that cannot be read'] : []),
    ...[...text.matchAll(pluralPlace)].flatMap(([, name, forms]) => {
      const given = formsIn(forms).map(([form]) => form);
      const needed = samples.filter((number) => !given.includes(`=${number}`)).map((number) => rules.select(number));
      return [
        ...given
          .filter((form) => !form.startsWith('=') && !pluralCategories.includes(form))
          .map((form) => `has a plural form of {${name}} that "${language}" does not know: ${form}`),
        ...[...new Set(needed)]
          .filter((form) => !given.includes(form))
          .map((form) => `lacks the plural form of {${name}} that "${language}" calls ${form}`),
      ];
    }),
  ];
}

/** Each form with its text. */
function formsIn(forms) {
  return [...forms.matchAll(pluralForm)].map(([, form, own]) => [form, own]);
}
