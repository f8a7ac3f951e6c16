import { lowerFirst, type Locale } from '../locale';
import type { Offer } from '../offer';
import { isTerm, placeOf, type Field, type Term, type Value } from '../term';
import { findField } from '../terms';
import { labelOf } from '../titles';
import { allSpecs, type FieldSpec, type ListSpec } from '../vocabulary';
import { absentEntry, entry, row, type TermRow } from './cells';
import { describeTerm } from './describe';
import type { TermStanding } from './termStanding';

interface EntryRowContext {
  readonly offers: readonly Offer[];
  readonly judge: (spec: FieldSpec, fields: readonly Field[]) => readonly (TermStanding | undefined)[];
  readonly locale: Locale;
}

/**
 * Returns a row for each term of a list's entries that the vocabulary gives one (`x-row`) and any offer mentions. Offers are judged by
 * it where each has one entry; of several, each value says which entry it is of.
 */
export function entryRows(list: ListSpec, fields: readonly Field[], context: EntryRowContext): TermRow[] {
  const { offers, judge, locale } = context;
  return [...allSpecs(list.item)].flatMap((spec) => {
    if (spec.row !== true) return [];
    const terms = fields.map((field) => termsIn(field, spec.path.slice(list.item.path.length + 1)));
    if (terms.flat().every(({ state }) => state === 'absent')) return [];
    const cells = fields.map((field, i) => {
      const own = terms[i] ?? [];
      const said = own.filter(({ state }) => state !== 'absent');
      if (said.length === 0) return [absentEntry(own[0] ?? field, locale)];
      return said.map((term) => textOf(term, own.length > 1 ? offers[i] : undefined));
    });
    const judged = terms.every(({ length }) => length === 1) ? judge(spec, terms.flat()) : [];
    return [row(spec.path, `${locale.say(list.title)}: ${lowerFirst(locale.say(spec.title), locale)}`, cells, judged)];
  });

  function textOf(term: Term<Value>, offer?: Offer) {
    const text = describeTerm(term, locale);
    // The name of the entry: `new-hire grant: 90 days`.
    const name = offer && labelOf(offer, term.path.slice(0, term.path.indexOf(']') + 1), locale);
    return entry(name === undefined ? text : `${name}: ${text}`, term);
  }
}

function termsIn(list: Field, path: string): readonly Term<Value>[] {
  const entries = 'items' in list && placeOf(list).state === 'stated' ? list.items : [];
  return entries.flatMap((each) => {
    const field = 'node' in each ? findField(each, path) : undefined;
    return field !== undefined && isTerm(field) ? [field] : [];
  });
}
