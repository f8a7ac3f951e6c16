import type { Offer } from '../offer';
import type { Field, Group, GroupNode, ListOf, State, Term, Value } from '../term';
import { placeOf } from '../term';
import { fieldOf } from '../terms';
import { offerVocabulary, type FieldSpec, type GroupSpec } from '../vocabulary';
import {
  describeBonus,
  describeGrant,
  describeMatchTier,
  describeSignOn,
  describeState,
  describeTerm,
} from './describe';

/** What one offer says in one row: usually one entry, several for a list. */
export interface Cell {
  readonly entries: readonly {
    readonly text: string;
    readonly path: string;
    readonly state: State;
    readonly note?: string;
  }[];
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
  readonly name: string;
  readonly title: string;
  readonly rows: readonly TermRow[];
}

/** Fields of the offer itself that are shown in a section of their own or at the head of a column. */
const headFields = new Set([
  'company',
  'title',
  'level',
  'location',
  'currency',
  'status',
  'received',
  'expires',
  'starts',
  'negotiation',
]);

/** All terms that at least one of the offers mentions, side by side, in the order of the vocabulary. */
export function termSections(offers: readonly Offer[], locale: string): readonly TermSection[] {
  return offerVocabulary.fields
    .filter((spec) => spec.detail !== true && !headFields.has(spec.name))
    .map((spec) => {
      const fields = offers.map((offer) => fieldOf(offer, spec));
      const rows = rowsOf(spec, fields, [], '', locale); // prettier-ignore
      return { name: spec.name, title: spec.title, rows };
    })
    .filter((section) => section.rows.length > 0);
}

/** The state of a group that is unknown or none as a whole: it holds for all that could be in it. */
type Inherited = readonly (GroupNode | undefined)[];

function rowsOf(
  spec: FieldSpec,
  fields: readonly Field[],
  inherited: Inherited,
  prefix: string,
  locale: string,
): TermRow[] {
  if (fields.every((field) => placeOf(field).state === 'absent')) return [];
  const title = prefix === '' ? spec.title : `${prefix}: ${spec.title.charAt(0).toLowerCase()}${spec.title.slice(1)}`;
  if (spec.path === 'perks') return perkRows(fields as readonly ListOf<Field>[], locale);
  if (spec.type === 'group' && !isOneCell(spec)) {
    const rows = groupRows(spec, fields as readonly Group[], inherited, spec.path.includes('.') ? title : '', locale);
    if (rows.length > 0) return rows;
  }
  const cells = fields.map((field, i) => {
    const whole = placeOf(field).state === 'absent' ? inherited[i] : undefined;
    return { entries: whole === undefined ? entriesOf(field, spec, locale) : [absentEntry({ node: whole })] };
  });
  return [row(spec.path, title, cells)];
}

/** Groups that read better as one clause than as a row for each field. */
function isOneCell(spec: GroupSpec): boolean {
  return spec.path === 'pay.commission' || spec.path === 'retirement.vesting';
}

function groupRows(
  spec: GroupSpec,
  groups: readonly Group[],
  inherited: Inherited,
  prefix: string,
  locale: string,
): TermRow[] {
  const whole = groups.map(({ node }, i) => (/^(?:unknown|none|invalid)$/.test(node.state) ? node : inherited[i]));
  return spec.fields
    .filter((field) => field.detail !== true)
    .flatMap((field) => {
      const fields = groups.map((group) => fieldOf(group, field));
      return rowsOf(field, fields, whole, prefix, locale);
    });
}

function perkRows(lists: readonly ListOf<Field>[], locale: string): TermRow[] {
  const names = new Set(lists.flatMap((list) => list.items.map((perk) => perkName(perk))));
  return [...names].map((name) => {
    const cells = lists.map((list) => {
      const perk = list.items.find((each) => perkName(each) === name);
      return { entries: perk === undefined ? [absentEntry(list)] : [entry(describePerk(perk, locale), perk)] };
    });
    return row(`perks:${name}`, name, cells);
  });
}

function perkName(perk: Field): string {
  const { name } = perk as unknown as { name: Term<Value> };
  return describeTerm(name, 'en');
}

function describePerk(perk: Field, locale: string): string {
  const { value } = perk as unknown as { value: Term<Value> };
  return value.state === 'absent' ? 'yes' : describeTerm(value, locale);
}

function entriesOf(field: Field, spec: FieldSpec, locale: string): Cell['entries'] {
  if (!('node' in field)) return [entry(describeTerm(field, locale), field)];
  if ('items' in field)
    return field.items.length === 0
      ? [absentEntry(field)]
      : field.items.map((item) => entry(describeEntry(item, spec.path, locale), item));
  if (field.node.state !== 'stated') return [absentEntry(field)];
  return [entry(field.node.word ?? describeEntry(field, spec.path, locale), field)];
}

function describeEntry(item: Field, path: string, locale: string): string {
  switch (path) {
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
      return 'node' in item ? describeFields(item, locale) : describeTerm(item, locale);
  }
}

/** The stated fields of a group, each with its name. */
function describeFields(group: Field, locale: string): string {
  const parts = Object.entries(group).flatMap(([name, field]: [string, Field]) => {
    if (name === 'node' || placeOf(field).state !== 'stated') return [];
    const text =
      'items' in field
        ? field.items.map((item) => describeEntry(item, '', locale)).join(' / ')
        : describeTerm(field as Term<Value>, locale);
    return [`${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${text}`];
  });
  return parts.join(', ');
}

function entry(text: string, field: Field): Cell['entries'][number] {
  const { path, state, details } = placeOf(field);
  return { text, path, state, ...(details.note === undefined ? {} : { note: details.note }) };
}

function absentEntry(field: Field): Cell['entries'][number] {
  const { path, state } = placeOf(field);
  return { text: describeState(field), path, state };
}

function row(path: string, title: string, cells: readonly Cell[]): TermRow {
  const texts = cells.map((cell) => cell.entries.map((each) => each.text).join('\n'));
  return { path, title, cells, isEqual: new Set(texts).size === 1 };
}
