import { listOf, type Locale } from '../locale';
import { triedText } from './trials';
import type { WhatIfComparison } from './whatIfComparison';

/** What of the offers is not what their letters say, an offer a line. */
export function whatIfOffers(
  { letters, agreed, misfits }: WhatIfComparison,
  names: readonly { readonly id: string; readonly label: string }[],
  locale: Locale,
): string[] {
  return names.flatMap(({ id, label }) => {
    const letter = letters.find((each) => each.id === id)?.offer;
    const values = Object.entries(agreed[id] ?? {}).filter(([path]) => misfits.get(id)?.has(path) !== true);
    if (letter === undefined || values.length === 0) return [];
    const terms = values.map(([path, text]) => triedText(letter, path, text, locale));
    return [
      locale.say('{company} is shown as if they agreed to {terms}.', { company: label, terms: listOf(terms, locale) }),
    ];
  });
}

/** What is only tried stands in no file that a reader could look up. */
export function whatIfNotices(compared: WhatIfComparison, locale: Locale): string[] {
  const names = compared.comparison.offers.map(({ id, company }) => ({ id, label: company }));
  return [
    ...(Object.keys(compared.tried).length === 0
      ? []
      : [locale.say('Some assumptions are tried, and not those of the candidate file.')]),
    ...whatIfOffers(compared, names, locale),
  ];
}
