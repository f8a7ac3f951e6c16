import { Decimal } from '../../decimal';
import type { Grant, Offer } from '../../offer';
import { absentField } from '../../parse/absentField';
import { type Field, type Money, withoutEnds } from '../../term';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { withItem } from './withTerm';

/** A term that can stand for another one: how an offer reads with more of it. */
export interface TradeTerm {
  /**
   * `review`: an earlier first review; `raise`: a higher promised raise; `refresher`: a grant like the first one, again
   * each year.
   */
  readonly kind: 'sign-on' | 'vacation' | 'budget' | 'review' | 'base-salary' | 'raise' | 'refresher';
  readonly path: string;
  readonly unit: 'money' | 'days' | 'months' | 'percent';
  /** Money in the currency of the offer and in the term's own period. */
  readonly period?: Money['period'];
  readonly isOnce?: Money['isOnce'];
  /** The most that anybody would write; undefined where there is no such end. */
  readonly most?: Decimal;
  readonly withMore: (amount: Decimal) => Offer | undefined;
  /** The value that the term then has. */
  readonly valueAt: (amount: Decimal) => Decimal;
}

/** What a refresher is known by: it adds to all of the equity. */
export const refresherPath = 'equity';

/** A yearly grant that vests as the first one of RSUs does, the first after a year; only where none repeats yet. */
export function refresherTerm(offer: Offer): TradeTerm | undefined {
  const { items } = offer.equity;
  const first = items.find(({ type, value }) => type.value?.word === 'RSU' && value.value !== undefined);
  const isRepeated = items.some(({ refresh }) => refresh.node.state === 'stated');
  const value = first?.value.value;
  if (first === undefined || value === undefined || isRepeated) return undefined;
  return {
    kind: 'refresher',
    path: refresherPath,
    unit: 'money',
    withMore: (amount) =>
      withItem(offer, refresherPath, grantLike(first, { ...withoutEnds(value), amount }, items.length)),
    valueAt: (amount) => amount,
  };
}

function grantLike(grant: Grant, value: Money, index: number): Field {
  const path = `equity[${index}]`;
  const spec = findSpec(offerVocabulary, 'equity[].refresh');
  if (spec === undefined) throw new Error('The vocabulary has no equity[].refresh');
  const refresh = absentField(spec, `${path}.refresh`, { state: 'stated' }) as unknown as Grant['refresh'];
  const year = { kind: 'duration', amount: new Decimal(1), unit: 'year' } as const;
  return {
    ...grant,
    node: { ...grant.node, path },
    value: { ...grant.value, state: 'stated', value },
    refresh: {
      ...refresh,
      every: { path: `${path}.refresh.every`, details: {}, state: 'stated', value: year },
      first: { path: `${path}.refresh.first`, details: {}, state: 'stated', value: year },
    },
  } as unknown as Field;
}
