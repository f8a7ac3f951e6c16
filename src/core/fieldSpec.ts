/**
 * What the vocabulary says of a field; see the recipe "Add a field" in ARCHITECTURE.md for the marks in the schemas.
 */

/** `biweekly` is every two weeks, `semimonthly` twice a month. */
export type Period = 'hour' | 'day' | 'week' | 'biweekly' | 'semimonthly' | 'month' | 'quarter' | 'year';

/** How a scalar may be written; a term allows one or several. */
export type Kind =
  | 'money'
  | 'percent'
  | 'signed-percent'
  | 'duration'
  | 'date'
  | 'rate'
  | 'interval'
  | 'yes-no'
  | 'count'
  | 'number'
  | 'text'
  | 'choice'
  | 'path'
  | 'currency'
  | 'any';

/** What a valuation is made of. */
type Component =
  | 'base-salary'
  | 'bonus'
  | 'sign-on'
  | 'equity'
  | 'retirement'
  | 'insurance'
  | 'time-off'
  | 'flexibility'
  | 'espp'
  | 'development'
  | 'perks';

/** An end of what a term can be, which value/range.ts turns into a value. */
export type Extreme =
  | 'none'
  | 'nothing'
  | 'whole'
  | 'no'
  | 'yes'
  | 'never'
  | 'at-once'
  | 'slowest'
  | 'vesting'
  | 'deductible'
  | 'medical-spending';

interface SpecBase {
  readonly name: string;
  /** The path in the file, dots between keys, `[]` for an entry of a list: `equity[].vesting.cliff`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** The value used when the file states none, as it would be written. */
  readonly default?: string;
  /** What to ask the employer when it is not known. */
  readonly question?: string;
  /** Whether silence about it is costly, so that it is asked also where the offer does not mention it. */
  readonly essential?: boolean;
  /** What else people call the field; never accepted, only understood. */
  readonly aliases?: readonly string[];
  /** Names of something more or less than the field, so that only the author knows whether it is meant. */
  readonly related?: readonly string[];
  /** What is better for the employee, where that is plain: more or less of it, or its words, best first. */
  readonly better?: 'more' | 'less' | readonly string[];
  /** Whether it limits something, so that `none` is no end and not nothing. */
  readonly limit?: boolean;
  /** Which of these may stand for the whole field. */
  readonly absence: readonly ('unknown' | 'none')[];
  /** One of `in-writing`, `negotiable`, `source`, `note`: said about a term, not a term. */
  readonly detail?: boolean;
  /** The part of a total that it belongs to; `several` where amounts of several parts rest on it. */
  readonly component?: Component | 'several';
  /** Whether amounts of it can be guaranteed; everything else is only ever expected. */
  readonly guaranteed?: boolean;
  /** How an ask for it weighs on an employer: money or a thing once, every year again, or a rule for everybody. */
  readonly ease?: 'once' | 'yearly' | 'policy';
  /** Whether the job can be had without it: what is paid and given beside the salary, not the work itself. */
  readonly spare?: boolean;
  /** False where no figure is ever enough. */
  readonly enough?: boolean;
  /** Where a comparison shows it, if not in a section of its own. */
  readonly section?: 'head' | 'glance' | 'equity' | 'none';
  /** Whether a comparison words the whole group in one cell. */
  readonly clause?: boolean;
  /** Of a term in an entry of a list: whether a comparison has a row for it; of a list: one for each name in it. */
  readonly row?: boolean;
  /** The wording of its own that it has in one line; else it says its fields, each with its title. */
  readonly wording?: 'grant' | 'bonus' | 'sign-on' | 'match' | 'step' | 'premium' | 'clause';
  /** What it lies between while it is not known: the worst for the employee, and the best. */
  readonly between?: readonly [worst: Extreme, best: Extreme];
  /** Which end of a range is worse, where `better` does not say; `either` where that depends on the other terms. */
  readonly worseEnd?: 'high' | 'either';
}

/** The keys of a long form, in which more is said about what would stand bare: `{ value: none, in-writing: true }`. */
export const longKeys = ['value', 'in-writing', 'negotiable', 'source', 'note'] as const;

export interface TermSpec extends SpecBase {
  readonly type: 'term';
  readonly kinds: readonly Kind[];
  readonly words?: readonly string[];
  /** What a reader is told for those of the words that do not read well as they are written. */
  readonly says?: Readonly<Record<string, string>>;
  readonly period?: Period;
  /** Whether an amount may be paid one time instead: `1500 once`. */
  readonly once?: boolean;
  /** Whether a percentage stands for money: so much of the base salary. */
  readonly ofSalary?: boolean;
  /** Whether a percentage may also be a fraction: `1/60`. */
  readonly fraction?: boolean;
  /** Whether a length of time may also be in hours. */
  readonly hours?: boolean;
  readonly unit?: string;
  /** Of a number: the least and the most that it can be, or what it is above. */
  readonly least?: number;
  readonly most?: number;
  readonly above?: number;
  /** Of a percentage, or of leave in working days: what hardly any letter goes beyond. */
  readonly rare?: number;
  /** What is said of more than that, where something else was most likely meant. */
  readonly rareSays?: string;
  /** Whether it is a share of a whole, of which there cannot be more than all. */
  readonly share?: boolean;
  /** Whether it may be written as a map of `longKeys`. */
  readonly long: boolean;
  /** The fields that its long form has beside those, as a group at the path of the term. */
  readonly more?: GroupSpec;
  /** Whether it may be written as a range, `10% to 20%`. */
  readonly range?: boolean;
}

interface Variant {
  readonly title: string;
  readonly examples: readonly unknown[];
  readonly tags: readonly string[];
  readonly fields: readonly string[];
}

export interface GroupSpec extends SpecBase {
  readonly type: 'group';
  /** Whether what may stand for the whole group may be written as a map of `longKeys`. */
  readonly long: boolean;
  readonly fields: readonly FieldSpec[];
  readonly required: readonly string[];
  /** The field that a bare value stands for: `sign-on: 20000` states its `amount`. */
  readonly short?: string;
  /** The field by which it is measured where it has no short form. */
  readonly measure?: string;
  readonly words?: readonly string[];
  /** The field that tells variants apart, and the variants. */
  readonly tag?: string;
  readonly variants?: readonly Variant[];
}

export interface ListSpec extends SpecBase {
  readonly type: 'list';
  /** Whether what may stand for the whole list may be written as a map of `longKeys`. */
  readonly long: boolean;
  readonly item: TermSpec | GroupSpec;
  /** Whether a single entry may stand without the list around it. */
  readonly single: boolean;
}

export interface MapSpec extends SpecBase {
  readonly type: 'map';
  /** What the keys are. */
  readonly keys: 'currency' | 'text';
  readonly item: TermSpec;
}

export type FieldSpec = TermSpec | GroupSpec | ListSpec | MapSpec;
