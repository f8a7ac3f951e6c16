import { lowerFirst, type Locale } from '../locale';
import type { Offer } from '../offer';
import type { Field, Group, GroupNode, ListOf } from '../term';
import { placeOf } from '../term';
import { fieldOf } from '../terms';
import type { Assumptions } from '../value/assumptions';
import { offerVocabulary, type FieldSpec, type GroupSpec } from '../vocabulary';
import { absentEntry, entry, glanceSection, row, type Cell, type TermRow, type TermSection } from './cells';
import { describeBonus, describeMatchTier, describeSignOn, describeTerm } from './describe';
import { describeGrant } from './describeGrant';
import { entryRows } from './entryRows';
import { perkRows } from './perkRows';
import { termStanding, type Side, type TermStanding } from './termStanding';

export interface TermOptions {
  readonly assumptions: Assumptions;
  /** The index of the offer that the others are judged beside. */
  readonly baseline: number;
  readonly locale: Locale;
}

interface RowContext extends TermOptions {
  readonly offers: readonly Offer[];
}

/**
 * All terms that at least one of the offers mentions, side by side, in the order of the vocabulary: first what an offer is at a glance,
 * then each part of it. A field of another section, such as a purchase plan with the grants, has its own title before its rows.
 */
export function termSections(offers: readonly Offer[], options: TermOptions): readonly TermSection[] {
  const { locale } = options;
  const specs = offerVocabulary.fields.filter((spec) => spec.detail !== true);
  const rowsFor = (spec: FieldSpec, prefix: string) =>
    rowsOf(
      spec,
      offers.map((offer) => fieldOf(offer, spec)),
      [],
      prefix,
      { ...options, offers },
    );
  const glance = specs.filter(({ section }) => section === glanceSection).flatMap((spec) => rowsFor(spec, ''));
  const parts = specs
    .filter(({ section }) => section === undefined)
    .map((spec) => {
      const others = specs.filter(({ section }) => section === spec.name);
      const rows = [...rowsFor(spec, ''), ...others.flatMap((each) => rowsFor(each, locale.say(each.title)))];
      return { name: spec.name, title: locale.say(spec.title), rows };
    });
  return [{ name: glanceSection, title: locale.say('Offers at a glance'), rows: glance }, ...parts].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** The state of a group that is unknown or none as a whole: it holds for all that could be in it. */
type Inherited = readonly (GroupNode | undefined)[];

function rowsOf(
  spec: FieldSpec,
  fields: readonly Field[],
  inherited: Inherited,
  prefix: string,
  context: RowContext,
): TermRow[] {
  if (fields.every((field) => placeOf(field).state === 'absent')) return [];
  const { locale } = context;
  const own = locale.say(spec.title);
  const title = prefix === '' || prefix === own ? own : `${prefix}: ${lowerFirst(own, locale)}`;
  const judge = (shown: readonly Field[]) => standingsOf(spec, shown, inherited, context);
  if (spec.path === 'perks') return perkRows(fields as readonly ListOf<Field>[], own, judge, locale);
  if (spec.type === 'group' && spec.clause !== true) {
    const rows = groupRows(
      spec,
      fields as readonly Group[],
      inherited,
      spec.path.includes('.') ? title : prefix,
      context,
    );
    if (rows.length > 0) return rows;
  }
  const cells = fields.map((field, i) => {
    const whole = placeOf(field).state === 'absent' ? inherited[i] : undefined;
    return whole === undefined ? entriesOf(field, spec, locale) : [inheritedEntry(whole, spec, locale)];
  });
  const entries =
    spec.type === 'list'
      ? entryRows(spec, fields, { ...context, judge: (own, shown) => standingsOf(own, shown, inherited, context) })
      : [];
  return [row(spec.path, title, cells, judge(fields)), ...entries];
}

/** What a field says of which the file says no more than that the group around it is unknown, or none. */
function inheritedEntry(whole: GroupNode, spec: FieldSpec, locale: Locale): Cell['entries'][number] {
  const entry = absentEntry({ node: whole }, locale);
  // A plan that there is not has no deductible, which is not the same as a plan without one.
  const isCostOfPlan = spec.component === 'insurance' && spec.type === 'term' && spec.better === 'less';
  return whole.state === 'none' && isCostOfPlan ? { ...entry, text: locale.say('not applicable') } : entry;
}

/** How each offer's field stands beside the baseline's. */
function standingsOf(
  spec: FieldSpec,
  fields: readonly Field[],
  inherited: Inherited,
  { offers, assumptions, baseline }: RowContext,
): readonly (TermStanding | undefined)[] {
  const sides = offers.flatMap((offer, i): readonly Side[] => {
    const field = fields[i];
    return field === undefined ? [] : [{ field, offer, whole: inherited[i] }];
  });
  const base = sides[baseline];
  return sides.map((side) => (base === undefined ? undefined : termStanding(side, base, spec, assumptions)));
}

function groupRows(
  spec: GroupSpec,
  groups: readonly Group[],
  inherited: Inherited,
  prefix: string,
  context: RowContext,
): TermRow[] {
  const whole = groups.map(({ node }, i) => (/^(?:unknown|none|invalid)$/.test(node.state) ? node : inherited[i]));
  return spec.fields
    .filter((field) => field.detail !== true)
    .flatMap((field) => {
      const fields = groups.map((group) => fieldOf(group, field));
      return rowsOf(field, fields, whole, prefix, context);
    });
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
