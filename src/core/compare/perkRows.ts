import type { Locale } from '../locale';
import type { Field, ListOf, Term, Value } from '../term';
import { placeOf } from '../term';
import { absentEntry, entry, row, type TermRow } from './cells';
import { describeTerm } from './describe';

/** One row for each name that a perk has in any of the offers; an offer may list the same name several times. */
export function perkRows(lists: readonly ListOf<Field>[], title: string, locale: Locale): TermRow[] {
  const names = new Set(lists.flatMap((list) => list.items.map(perkName)));
  const isOpen = lists.some(({ node, items }) => items.length === 0 && node.state !== 'absent');
  if (names.size === 0)
    return isOpen
      ? [
          row(
            'perks',
            title,
            lists.map((list) => ({ entries: [absentEntry(list)] })),
          ),
        ]
      : [];
  return [...names].map((name) => {
    const cells = lists.map((list) => {
      const perks = list.items.filter((each) => perkName(each) === name);
      return {
        entries:
          perks.length === 0 ? [absentEntry(list)] : perks.map((perk) => entry(describePerk(perk, locale), perk)),
      };
    });
    return row(`perks:${name}`, name, cells);
  });
}

function perkName(perk: Field): string {
  if (placeOf(perk).state !== 'stated') return 'Perk without a name';
  const { name } = perk as unknown as { name: Term<Value> };
  return name.state === 'stated' && name.value.kind === 'text' ? name.value.text : 'Perk without a name';
}

function describePerk(perk: Field, locale: Locale): string {
  const { value, use } = perk as unknown as { value: Term<Value>; use: Term<Value> };
  const used = use.state === 'stated' ? `, ${describeTerm(use, locale)} expected use` : '';
  return (value.state === 'absent' ? 'yes' : describeTerm(value, locale)) + used;
}
