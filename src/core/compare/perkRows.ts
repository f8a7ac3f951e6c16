import { groupBy } from '../groupBy';
import { template, type Locale } from '../locale';
import type { Field, ListOf, Term, Value } from '../term';
import { placeOf } from '../term';
import { absentEntry, entry, row, type TermRow } from './cells';
import { clauses, describeTerm, stated } from './describe';
import type { TermStanding } from './termStanding';

/**
 * One row for each name that a perk has in any of the offers; an offer may list the same name several times. What stands in
 * a row is judged by `judge`.
 */
export function perkRows(
  lists: readonly ListOf<Field>[],
  title: string,
  judge: (perks: readonly Field[]) => readonly (TermStanding | undefined)[],
  locale: Locale,
): TermRow[] {
  const named = lists.map(({ items }) => groupBy(items, (perk) => perkName(perk, locale)));
  const names = new Set(named.flatMap((perks) => [...perks.keys()]));
  const isOpen = lists.some(({ node, items }) => items.length === 0 && node.state !== 'absent');
  const absent = lists.map((list) => [absentEntry(list, locale)]);
  if (names.size === 0) return isOpen ? [row('perks', title, absent, judge(lists))] : [];
  return [...names].map((name) => {
    const own = named.map((perks) => perks.get(name) ?? []);
    const cells = own.map((perks, i) =>
      perks.length === 0 ? (absent[i] ?? []) : perks.map((perk) => entry(describePerk(perk, locale), perk)),
    );
    const judged = lists.map((list, i): Field => withPerks(list, own[i] ?? []));
    return row(`perks:${name}`, name, cells, judge(judged));
  });
}

/** A list with only these of its perks; without them it does not mention what it lists none of. */
function withPerks({ node, items }: ListOf<Field>, own: readonly Field[]): ListOf<Field> {
  const isMissing = own.length === 0 && items.length > 0;
  return { node: isMissing ? { ...node, state: 'absent' } : node, items: own };
}

function perkName(perk: Field, { say }: Locale): string {
  if (placeOf(perk).state !== 'stated') return say('Perk without a name');
  const { name } = perk as unknown as { name: Term<Value> };
  return name.state === 'stated' && name.value.kind === 'text' ? name.value.text : say('Perk without a name');
}

function describePerk(perk: Field, locale: Locale): string {
  const { value, use, category } = perk as unknown as Record<'value' | 'use' | 'category', Term<Value>>;
  return clauses([
    // What has no value is told by its kind.
    value.state === 'absent' ? clauses([locale.say('yes'), stated(category, locale)]) : describeTerm(value, locale),
    stated(use, locale, template('{value} expected use')),
  ]);
}
