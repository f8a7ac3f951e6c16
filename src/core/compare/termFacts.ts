import { groupBy } from '../groupBy';
import type { Offer } from '../offer';
import { isTerm, placeOf, type Field, type Group, type GroupNode, type ListOf, type Term, type Value } from '../term';
import { fieldOf, findField, moreOf } from '../terms';
import type { Assumptions } from '../value/assumptions';
import { allSpecs, offerVocabulary, type FieldSpec, type GroupSpec, type ListSpec } from '../vocabulary';
import { termStanding, type TermStanding } from './termStanding';

/** What one offer says in one row. */
export type Said =
  | { readonly kind: 'field'; readonly field: Field; readonly spec: FieldSpec }
  /** That the group around it is unknown, or none. */
  | { readonly kind: 'whole'; readonly whole: GroupNode; readonly spec: FieldSpec }
  | { readonly kind: 'absent'; readonly field: Field }
  | { readonly kind: 'perks'; readonly perks: readonly Field[] }
  /** A term of each entry of a list; of several entries with the offer, so that each can be named. */
  | { readonly kind: 'terms'; readonly terms: readonly Term<Value>[]; readonly offer: Offer | undefined };

/** What the offers say of one term, side by side. */
export interface TermFacts {
  /** The path of the field; perks have their name behind it. */
  readonly path: string;
  /** The titles of the schema that name it, the one of the part around it first. */
  readonly titles: readonly string[];
  /** Of a perk, its name; empty where it has none. */
  readonly name?: string;
  /** Of each offer. */
  readonly said: readonly Said[];
  /** Of each offer, beside the baseline; missing where the two are as good, or cannot be compared. */
  readonly standings: readonly (TermStanding | undefined)[];
}

/** The terms of one part of an offer. */
interface SectionFacts {
  /** The name of the field that it is about, or `glance`. */
  readonly name: string;
  readonly rows: readonly TermFacts[];
}

/** What an offer is before any part of it: its title, place, status and days. */
export const glanceSection = 'glance';

export interface FactsOptions {
  readonly assumptions: Assumptions;
  /** The index of the offer that the others are judged beside. */
  readonly baseline: number;
}

interface RowContext extends FactsOptions {
  readonly offers: readonly Offer[];
}

/**
 * Returns all terms that at least one of the offers mentions, side by side, in the order of the vocabulary: first what
 * an offer is at a glance, then each part of it. A field of another section, such as a purchase plan with the grants,
 * has its own title before its rows.
 */
export function termFacts(offers: readonly Offer[], options: FactsOptions): readonly SectionFacts[] {
  const specs = offerVocabulary.fields.filter((spec) => spec.detail !== true);
  const context = { ...options, offers };
  const rowsFor = (spec: FieldSpec, prefix: readonly string[]) =>
    rowsOf(
      spec,
      offers.map((offer) => fieldOf(offer, spec)),
      { inherited: [], prefix },
      context,
    );
  const glance = specs.filter(({ section }) => section === glanceSection).flatMap((spec) => rowsFor(spec, []));
  const parts = specs
    .filter(({ section }) => section === undefined)
    .map((spec) => {
      const others = specs.filter(({ section }) => section === spec.name);
      return {
        name: spec.name,
        rows: [...rowsFor(spec, []), ...others.flatMap((each) => rowsFor(each, [each.title]))],
      };
    });
  return [{ name: glanceSection, rows: glance }, ...parts].filter(({ rows }) => rows.length > 0);
}

/** What is around a field: groups that are unknown or none as a whole, and so all in them; and their titles. */
interface Around {
  readonly inherited: readonly (GroupNode | undefined)[];
  readonly prefix: readonly string[];
}

function rowsOf(spec: FieldSpec, fields: readonly Field[], around: Around, context: RowContext): TermFacts[] {
  if (fields.every((field) => placeOf(field).state === 'absent')) return [];
  const { inherited, prefix } = around;
  const titles = prefix.at(-1) === spec.title ? prefix : [...prefix, spec.title];
  const judge = (own: FieldSpec, shown: readonly Field[]) => standingsOf(own, shown, inherited, context);
  if (spec.type === 'list' && spec.row === true)
    return perkRows(spec, fields as readonly ListOf<Field>[], (shown) => judge(spec, shown));
  if (spec.type === 'group' && spec.clause !== true) {
    const rows = groupRows(
      spec,
      fields as readonly Group[],
      { inherited, prefix: spec.path.includes('.') ? titles : prefix },
      context,
    );
    if (rows.length > 0) return rows;
  }
  const said = fields.map((field, i): Said => {
    const whole = placeOf(field).state === 'absent' ? inherited[i] : undefined;
    return whole === undefined ? { kind: 'field', field, spec } : { kind: 'whole', whole, spec };
  });
  const entries = spec.type === 'list' ? entryRows(spec, fields, context.offers, judge) : [];
  const more = spec.type === 'term' ? spec.more : undefined;
  const below = more === undefined ? [] : fields.map((field) => moreOf(field, more));
  const further = more === undefined ? [] : groupRows(more, below, { inherited, prefix: titles }, context);
  return [{ path: spec.path, titles, said, standings: judge(spec, fields) }, ...entries, ...further];
}

function groupRows(spec: GroupSpec, groups: readonly Group[], around: Around, context: RowContext): TermFacts[] {
  const inherited = groups.map(({ node }, i) =>
    /^(?:unknown|none|invalid)$/.test(node.state) ? node : around.inherited[i],
  );
  return spec.fields
    .filter((field) => field.detail !== true)
    .flatMap((field) => {
      const fields = groups.map((group) => fieldOf(group, field));
      return rowsOf(field, fields, { inherited, prefix: around.prefix }, context);
    });
}

/** How each offer's field stands beside the baseline's. */
function standingsOf(
  spec: FieldSpec,
  fields: readonly Field[],
  inherited: Around['inherited'],
  { offers, assumptions, baseline }: RowContext,
): TermFacts['standings'] {
  const sides = offers.flatMap((offer, i) => {
    const field = fields[i];
    return field === undefined ? [] : [{ field, offer, whole: inherited[i] }];
  });
  const base = sides[baseline];
  return sides.map((side) => (base === undefined ? undefined : termStanding(side, base, spec, assumptions)));
}

/** One row for each name that a perk has in any of the offers; an offer may list the same name several times. */
function perkRows(
  { path, title }: FieldSpec,
  lists: readonly ListOf<Field>[],
  judge: (perks: readonly Field[]) => TermFacts['standings'],
): TermFacts[] {
  const named = lists.map(({ items }) => groupBy(items, perkName));
  const names = new Set(named.flatMap((perks) => [...perks.keys()]));
  const isOpen = lists.some(({ node, items }) => items.length === 0 && node.state !== 'absent');
  const absent = lists.map((field): Said => ({ kind: 'absent', field }));
  if (names.size === 0) return isOpen ? [{ path, titles: [title], said: absent, standings: judge(lists) }] : [];
  return [...names].map((name) => {
    const own = named.map((perks) => perks.get(name) ?? []);
    const said = own.map((perks, i): Said => (perks.length === 0 ? absent[i] : undefined) ?? { kind: 'perks', perks });
    const judged = lists.map((list, i): Field => withPerks(list, own[i] ?? []));
    return { path: `${path}:${name}`, titles: [title], name, said, standings: judge(judged) };
  });
}

/** A list with only these of its perks; without them it does not mention what it lists none of. */
function withPerks({ node, items }: ListOf<Field>, own: readonly Field[]): ListOf<Field> {
  const isMissing = own.length === 0 && items.length > 0;
  return { node: isMissing ? { ...node, state: 'absent' } : node, items: own };
}

function perkName(perk: Field): string {
  if (placeOf(perk).state !== 'stated') return '';
  const { name } = perk as unknown as { name: Term<Value> };
  return name.state === 'stated' && name.value.kind === 'text' ? name.value.text : '';
}

/**
 * Returns a row for each term of a list's entries that the vocabulary gives one (`x-row`) and any offer mentions.
 * Offers are judged by it where each has one entry; of several, each value says which entry it is of.
 */
function entryRows(
  list: ListSpec,
  fields: readonly Field[],
  offers: readonly Offer[],
  judge: (spec: FieldSpec, fields: readonly Field[]) => TermFacts['standings'],
): TermFacts[] {
  return allSpecs(list.item).flatMap((spec): TermFacts[] => {
    if (spec.row !== true) return [];
    const terms = fields.map((field) => termsIn(field, spec.path.slice(list.item.path.length + 1)));
    if (terms.flat().every(({ state }) => state === 'absent')) return [];
    const said = fields.map((field, i): Said => {
      const own = terms[i] ?? [];
      const stated = own.filter(({ state }) => state !== 'absent');
      if (stated.length === 0) return { kind: 'absent', field: own[0] ?? field };
      return { kind: 'terms', terms: stated, offer: own.length > 1 ? offers[i] : undefined };
    });
    const standings = terms.every(({ length }) => length === 1) ? judge(spec, terms.flat()) : [];
    return [{ path: spec.path, titles: [list.title, spec.title], said, standings }];
  });
}

function termsIn(list: Field, path: string): readonly Term<Value>[] {
  const entries = 'items' in list && placeOf(list).state === 'stated' ? list.items : [];
  return entries.flatMap((each) => {
    const field = 'node' in each ? findField(each, path) : undefined;
    return field !== undefined && isTerm(field) ? [field] : [];
  });
}
