import type { Locale } from '../locale';
import type { Grant, Vesting } from '../offer';
import { clauses, describeState, describeTerm, stated } from './describe';

function describeVesting(vesting: Vesting, locale: Locale): string {
  if (vesting.node.state !== 'stated') return `vesting ${describeState(vesting)}`;
  if (vesting.node.word !== undefined)
    return `vests ${vesting.node.word === 'immediate' ? 'immediately' : vesting.node.word}`;
  const yearly = vesting.yearly.items.map((share) => describeTerm(share, locale)).join(' / ');
  return clauses([
    yearly === '' ? stated(vesting.over, locale, 'vests over ') : `vests ${yearly} by year`,
    stated(vesting.every, locale, 'every ')?.replace('every 1 ', 'every '),
    stated(vesting.cliff, locale, '', ' cliff'),
    stated(vesting.start, locale, 'from '),
  ]);
}

export function describeGrant(grant: Grant, locale: Locale): string {
  const { type, value, shares, price, strike, liquid, refresh } = grant;
  const shareCount = stated(
    shares,
    locale,
    '',
    grant.type.state === 'stated' && /^(?:ISO|NSO|option)$/.test(grant.type.value.word) ? ' options' : ' shares',
  );
  return clauses([
    clauses([stated(grant.name, locale), describeTerm(type, locale)]),
    stated(value, locale) ?? shareCount ?? `size ${describeState(value)}`,
    value.state === 'stated' || shares.state !== 'stated' ? undefined : stated(price, locale, 'at '),
    stated(strike, locale, 'strike '),
    describeVesting(grant.vesting, locale),
    stated(refresh.every, locale, 'repeated every ')?.replace('every 1 ', 'every '),
    liquid.state === 'stated' && liquid.value.yes
      ? undefined
      : liquid.state === 'stated'
        ? 'cannot be sold'
        : 'not said whether it can be sold',
  ]);
}
