import { Decimal } from '../../decimal';
import type { Grant, Offer } from '../../offer';
import { absentField } from '../../parse/absentField';
import type { Field, Money } from '../../term';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { withItem } from './withTerm';
import type { TradeTerm } from './tradeTerm';

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
    withMore: (amount) => withItem(offer, refresherPath, grantLike(first, { ...value, amount }, items.length)),
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
