import { lowerFirst, template, type Locale } from '../locale';
import type { Offer } from '../offer';
import { placeOf, type Field, type Group, type GroupNode, type Term, type Value } from '../term';
import { fieldOf } from '../terms';
import { labelOf } from '../titles';
import { findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';
import type { Cell, TermRow, TermSection } from './cells';
import {
  clauses,
  describeBonus,
  describeMatchTier,
  describeSignOn,
  describeState,
  describeTerm,
  stated,
} from './describe';
import { describeGrant } from './describeGrant';
import { glanceSection, termFacts, type FactsOptions, type Said, type TermFacts } from './termFacts';

export interface TermOptions extends FactsOptions {
  readonly locale: Locale;
}

/** Puts all terms that at least one of the offers mentions into words, side by side. */
export function termSections(offers: readonly Offer[], { locale, ...options }: TermOptions): readonly TermSection[] {
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
export function saidTexts(said: Said, locale: Locale): Cell['entries'] {
  switch (said.kind) {
    case 'field':
      return entriesOf(said.field, said.spec, locale);
    case 'whole':
      return [wholeEntry(said.whole, said.spec, locale)];
    case 'absent':
      return [absentEntry(said.field, locale)];
    case 'perks':
      return said.perks.map((perk) => entry(describePerk(perk, locale), perk));
    case 'terms':
      return said.terms.map((term) => entry(entryTermText(term, said.offer, locale), term));
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
function wholeEntry(whole: GroupNode, spec: FieldSpec, locale: Locale): Cell['entries'][number] {
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
  const { value, use, category } = perk as unknown as Record<'value' | 'use' | 'category', Term<Value>>;
  return clauses([
    // What has no value is told by its kind.
    value.state === 'absent' ? clauses([locale.say('yes'), stated(category, locale)]) : describeTerm(value, locale),
    stated(use, locale, template('{value} expected use')),
  ]);
}

/** One thing an offer says, in words. */
function entry(text: string, field: Field): Cell['entries'][number] {
  const { path, state, details } = placeOf(field);
  return { text, path, state, ...(details.note === undefined ? {} : { note: details.note }) };
}

/** What stands for a field that has no value. */
function absentEntry(field: Field, locale: Locale): Cell['entries'][number] {
  const { path, state } = placeOf(field);
  return { text: describeState(field, locale), path, state };
}

/** What an offer says in a field, in words; one entry for each entry of a list. */
export function entriesOf(field: Field, spec: FieldSpec, locale: Locale): Cell['entries'] {
  if (!('node' in field)) return [entry(describeTerm(field, locale), field)];
  if ('items' in field)
    return field.items.length === 0
      ? [absentEntry(field, locale)]
      : field.items.map((item) => entry(describeEntry(item, itemOf(spec), locale), item));
  if (field.node.state !== 'stated') return [absentEntry(field, locale)];
  return [
    entry(field.node.word === undefined ? describeEntry(field, spec, locale) : locale.say(field.node.word), field),
  ];
}

function itemOf(spec: FieldSpec): FieldSpec {
  return spec.type === 'list' || spec.type === 'map' ? spec.item : spec;
}

/** What an entry of a list says, in words. */
export function describeEntry(item: Field, spec: FieldSpec, locale: Locale): string {
  switch (spec.path.replace(/\[\]$/, '')) {
    case 'equity':
      return describeGrant(item as never, locale);
    case 'pay.bonus':
    case 'pay.commission':
      return describeBonus(item as never, locale);
    case 'pay.sign-on':
      return describeSignOn(item as never, locale);
    case 'retirement.match':
      return describeMatchTier(item as never, locale);
    default:
      return 'node' in item ? describeFields(item, spec, locale) : describeTerm(item, locale);
  }
}

/** The stated fields of a group, each with its name. */
function describeFields(group: Field, spec: FieldSpec, locale: Locale): string {
  if (spec.type !== 'group') return '';
  const parts = spec.fields.flatMap((own) => {
    if (own.detail === true) return [];
    const field = fieldOf(group as Group, own);
    if (placeOf(field).state !== 'stated') return [];
    const texts = entriesOf(field, own, locale).map(({ text }) => text);
    const text = own.type === 'group' && own.words === undefined ? `(${texts.join(' / ')})` : texts.join(' / ');
    return [`${lowerFirst(locale.say(own.title), locale)} ${text}`];
  });
  return parts.join(', ');
}
