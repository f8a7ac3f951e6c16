import { noCurrency } from '../currency';
import { Decimal, one, sum, zero } from '../decimal';
import { placeOf, type Field, type Group, type Percent, type Term, type Value } from '../term';
import { fieldOf } from '../terms';
import type { Assumptions } from '../value/assumptions';
import { inWholeYear } from '../value/components/package';
import { need } from '../value/known';
import { shortField, type FieldSpec, type TermSpec } from '../vocabulary';
import { measure, shareAsAmount, type MeasureContext } from './measures';

/** How much an offer gives or takes by a field. */
interface Size {
  readonly amount: Decimal;
  /** What is counted: only sizes of one measure can be held against each other. Missing where there is nothing. */
  readonly measure?: string;
}

/** One amount of a field: its term, and as which part of it that counts; without `term` it is open how much it is. */
export interface Part {
  readonly term?: Term<Value>;
  readonly share: Decimal;
  readonly isGuaranteed: boolean;
}

/** Returns the term that a field is measured by: itself, or what it or its entries come down to. */
export function measuredTerm(spec: FieldSpec): TermSpec | undefined {
  if (spec.type === 'term') return spec;
  const group = spec.type === 'list' ? spec.item : spec;
  if (group.type !== 'group') return undefined;
  const measure = group.fields.find(({ name }) => name === group.measure);
  return measure?.type === 'term' ? measure : shortField(group);
}

/** Returns the amounts of a field that is stated or none: one, or one for each entry of a list. */
export function partsOf(field: Field, spec: TermSpec, assumptions: Assumptions): readonly Part[] {
  if (placeOf(field).state === 'none') return [];
  if (!('node' in field)) return [{ term: field, share: one, isGuaranteed: false }];
  const groups = 'items' in field ? field.items : [field];
  return groups
    .filter((group) => placeOf(group).state !== 'none')
    .map((group) => partOf(group as Group, spec, assumptions));
}

/** What a part of a field may have beside its amount. */
type Beside = Partial<Record<'guaranteed' | 'payout' | 'use', Term<Value>>>;

function partOf(group: Group, spec: TermSpec, { bonusPayout }: Assumptions): Part {
  const { guaranteed, payout, use } = group as unknown as Beside;
  const isGuaranteed = guaranteed?.value?.kind === 'yes-no' && guaranteed.value.yes;
  const term = fieldOf(group, spec) as Term<Value>;
  const stated = (use ?? payout) as Term<Percent> | undefined;
  if (stated === undefined) return { term, share: one, isGuaranteed };
  const isAssumed = use === undefined && !isGuaranteed;
  const share = need(stated, { ratio: zero }, isAssumed ? bonusPayout.value : { ratio: one });
  return share.missing === undefined ? { term, share: share.value.ratio, isGuaranteed } : { share: one, isGuaranteed };
}

/**
 * Returns the sum of the parts; undefined where one of them is open, cannot be measured, or is counted in another
 * measure, and where a limit is `none`: that is not nothing but no end, which has no size.
 */
export function sizeOf(parts: readonly Part[], spec: TermSpec, context: MeasureContext): Size | undefined {
  if (spec.limit === true && parts.length === 0) return undefined;
  const sizes = parts
    .filter(({ term }) => term?.state !== 'none')
    .map(({ term, share, isGuaranteed }) => {
      const own = term && inWholeYear(term, context.offer);
      const size = own?.state === 'stated' ? termSize(own.value, spec, context) : undefined;
      if (size === undefined) return undefined;
      // A promise is another thing than a target.
      const measured = isGuaranteed ? `${size.measure} guaranteed` : size.measure;
      return { amount: size.amount.times(share), measure: measured };
    });
  const known = sizes.filter((size) => size !== undefined);
  const [first, ...others] = known;
  if (known.length < sizes.length || others.some(({ measure: name }) => name !== first?.measure)) return undefined;
  return first === undefined ? { amount: zero } : { ...first, amount: sum(known.map(({ amount }) => amount)) };
}

function termSize(stated: Value, spec: TermSpec, context: MeasureContext): Required<Size> | undefined {
  const value = asMoney(stated, spec, context);
  const workingDays = context.assumptions.workingDays.value.amount;
  if (value.kind === 'choice') {
    // `unlimited` leave has no number; `full` remote work is every working day.
    if (value.word === 'full') return { amount: workingDays, measure: 'rate' };
    const place = typeof spec.better === 'object' ? spec.better.indexOf(value.word) : -1;
    return place < 0 ? undefined : { amount: new Decimal(-place), measure: 'word' };
  }
  if (value.kind === 'money' && value.currency === noCurrency) return undefined;
  const amount = measure(value, spec, context);
  if (amount === undefined) return undefined;
  const isOnce = value.kind === 'money' && (value.period === undefined || spec.period === undefined);
  const isOfDays = spec.words?.includes('full') === true;
  return {
    amount: isOfDays ? Decimal.min(amount, workingDays) : amount,
    measure: isOnce ? 'money once' : value.kind,
  };
}

/** A share of the salary, of what is most often money, as what it comes to where the salary is known. */
function asMoney(value: Value, spec: TermSpec, context: MeasureContext): Value {
  const isShare = value.kind === 'percent' && value.ofSalary === true;
  return (isShare ? shareAsAmount(value, spec, context) : undefined) ?? value;
}
