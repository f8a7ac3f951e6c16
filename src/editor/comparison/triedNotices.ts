import { listOf, type Locale } from '../../core/locale';
import type { Compared } from './compareSession';
import { triedText } from './trials';

/** What of the offers is not what their letters say, an offer a line. */
export function triedOffers(
  { letters, session, misfits }: Compared,
  names: readonly { readonly id: string; readonly label: string }[],
  locale: Locale,
): string[] {
  return names.flatMap(({ id, label }) => {
    const letter = letters.find((each) => each.id === id)?.offer;
    const values = Object.entries(session.agreed[id] ?? {}).filter(([path]) => misfits.get(id)?.has(path) !== true);
    if (letter === undefined || values.length === 0) return [];
    const terms = values.map(([path, text]) => triedText(letter, path, text, locale));
    return [
      locale.say('{company} is shown as if they agreed to {terms}.', { company: label, terms: listOf(terms, locale) }),
    ];
  });
}

/** What is only tried stands in no file that a reader could look up. */
export function triedNotices(compared: Compared, locale: Locale): string[] {
  const names = compared.comparison.offers.map(({ id, company }) => ({ id, label: company }));
  return [
    ...(Object.keys(compared.session.tried).length === 0
      ? []
      : [locale.say('Some assumptions are tried, and not those of the candidate file.')]),
    ...triedOffers(compared, names, locale),
  ];
}
