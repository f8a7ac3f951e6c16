import { glanceSection, termFacts, type FactsOptions, type Said, type TermFacts } from '../../compare/termFacts';
import type { TermStanding } from '../../compare/termStanding';
import { lowerFirst, template, type Locale } from '../../locale';
import type { Offer, Perk } from '../../offer';
import type { Field, Group, GroupNode, Term, Value } from '../../term';
import { labelOf } from '../../titles';
import { findSpec, offerVocabulary, type FieldSpec } from '../../vocabulary';
import { clauses, describeTerm, stated } from '../describe';
import { type EntryText, entriesOf, absentEntry, entryOf } from '../describeEntry';

/** What one offer says in one row: usually one entry, several for a list. */
export interface Cell {
  readonly entries: readonly EntryText[];
  /** Beside the baseline's cell; missing where the two are as good, or cannot be compared. */
  readonly standing?: TermStanding;
}

export interface TermRow {
  /** The path of the field; perks have their name behind it. */
  readonly path: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** Whether all offers say the same. */
  readonly isEqual: boolean;
}

export interface TermSection {
  /** The name of the field that it is about, or `glance`. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly TermRow[];
}

/** Puts all terms that at least one of the offers mentions into words, side by side. */
export function termSections(
  offers: readonly Offer[],
  { locale, ...options }: FactsOptions & { readonly locale: Locale },
): readonly TermSection[] {
  return termFacts(offers, options).map(({ name, rows }) => ({
    name,
    title: locale.say(
      name === glanceSection ? template('Offers at a glance') : (findSpec(offerVocabulary, name)?.title ?? name),
    ),
    rows: rows.map((each) => rowWords(each, locale)),
  }));
}

/** Names the term of a row. */
export function rowTitle({ titles, name }: Pick<TermFacts, 'titles' | 'name'>, locale: Locale): string {
  if (name !== undefined) return name === '' ? locale.say('Perk without a name') : name;
  const [first = '', ...rest] = titles.map((title) => locale.say(title));
  return rest.reduce((whole, own) => `${whole}: ${lowerFirst(own, locale)}`, first);
}

/** Says what an offer states in a row: of a list, one text for each entry. */
export function saidTexts(said: Said, locale: Locale): readonly EntryText[] {
  switch (said.kind) {
    case 'field':
      return entriesOf(said.field, said.spec, locale);
    case 'whole':
      return [wholeEntry(said.whole, said.spec, locale)];
    case 'absent':
      return [absentEntry(said.field, locale)];
    case 'perks':
      return said.perks.map((perk) => entryOf(describePerk(perk, locale), perk));
    case 'terms':
      return said.terms.map((term) => entryOf(entryTermText(term, said.offer, locale), term));
  }
}

/** A row with its cells; equal when all offers say the same. */
function rowWords(facts: TermFacts, locale: Locale): TermRow {
  const cells = facts.said.map((said, i): Cell => {
    const [entries, standing] = [saidTexts(said, locale), facts.standings[i]];
    return standing === undefined ? { entries } : { entries, standing };
  });
  const texts = cells.map(({ entries }) => entries.map(({ text }) => text).join('\n'));
  return { path: facts.path, title: rowTitle(facts, locale), cells, isEqual: new Set(texts).size === 1 };
}

/** What a field says of which the file says no more than that the group around it is unknown, or none. */
function wholeEntry(whole: GroupNode, spec: FieldSpec, locale: Locale): EntryText {
  const said = absentEntry({ node: whole }, locale);
  // A plan that there is not has no deductible, which is not the same as a plan without one.
  const isCostOfPlan = spec.component === 'insurance' && spec.type === 'term' && spec.better === 'less';
  return whole.state === 'none' && isCostOfPlan ? { ...said, text: locale.say('not applicable') } : said;
}

function entryTermText(term: Term<Value>, offer: Offer | undefined, locale: Locale): string {
  const text = describeTerm(term, locale);
  // The name of the entry: `new-hire grant: 90 days`.
  const name = offer && labelOf(offer, term.path.slice(0, term.path.indexOf(']') + 1), locale);
  return name === undefined ? text : `${name}: ${text}`;
}

function describePerk(perk: Field, locale: Locale): string {
  const { value, use, category, cash } = perk as Group as Perk;
  return clauses([
    // What has no value is told by its kind.
    value.state === 'absent' ? clauses([locale.say('yes'), stated(category, locale)]) : describeTerm(value, locale),
    stated(use, locale, template('{value} expected use')),
    cash.state === 'stated' && cash.value.yes ? locale.say('paid in money') : undefined,
  ]);
}
