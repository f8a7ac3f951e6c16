import { template, type Locale } from '../locale';
import type { Field, ListOf, Term, Value } from '../term';
import { placeOf } from '../term';
import { absentEntry, entry, row, type TermRow } from './cells';
import { clauses, describeTerm, stated } from './describe';

/** One row for each name that a perk has in any of the offers; an offer may list the same name several times. */
export function perkRows(lists: readonly ListOf<Field>[], title: string, locale: Locale): TermRow[] {
  const names = new Set(lists.flatMap((list) => list.items.map((perk) => perkName(perk, locale))));
  const isOpen = lists.some(({ node, items }) => items.length === 0 && node.state !== 'absent');
  if (names.size === 0)
    return isOpen
      ? [
          row(
            'perks',
            title,
            lists.map((list) => ({ entries: [absentEntry(list, locale)] })),
          ),
        ]
      : [];
  return [...names].map((name) => {
    const cells = lists.map((list) => {
      const perks = list.items.filter((each) => perkName(each, locale) === name);
      return {
        entries:
          perks.length === 0
            ? [absentEntry(list, locale)]
            : perks.map((perk) => entry(describePerk(perk, locale), perk)),
      };
    });
    return row(`perks:${name}`, name, cells);
  });
}

function perkName(perk: Field, { say }: Locale): string {
  if (placeOf(perk).state !== 'stated') return say('Perk without a name');
  const { name } = perk as unknown as { name: Term<Value> };
  return name.state === 'stated' && name.value.kind === 'text' ? name.value.text : say('Perk without a name');
}

function describePerk(perk: Field, locale: Locale): string {
  const { value, use } = perk as unknown as { value: Term<Value>; use: Term<Value> };
  return clauses([
    value.state === 'absent' ? locale.say('yes') : describeTerm(value, locale),
    stated(use, locale, template('{value} expected use')),
  ]);
}
