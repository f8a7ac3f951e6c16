import { template, type Locale } from '../locale';
import type { Grant, Vesting } from '../offer';
import type { Duration, Term } from '../term';
import { clauses, describeState, describeTerm, stated } from './describe';

function describeVesting(vesting: Vesting, locale: Locale): string {
  if (vesting.node.state !== 'stated') return locale.say('vesting {state}', { state: describeState(vesting, locale) });
  if (vesting.node.word !== undefined)
    return vesting.node.word === 'immediate' ? locale.say('vests immediately') : locale.say(vesting.node.word);
  const yearly = vesting.yearly.items.map((share) => describeTerm(share, locale)).join(' / ');
  return clauses([
    yearly === ''
      ? stated(vesting.over, locale, template('vests over {value}'))
      : locale.say('vests {shares} by year', { shares: yearly }),
    every(vesting.every, locale),
    stated(vesting.cliff, locale, template('{value} cliff')),
    stated(vesting.start, locale, template('from {value}')),
  ]);
}

/** How often, in words: `every 3 months`, `every month`. */
function every(term: Term<Duration>, locale: Locale): string | undefined {
  if (term.state !== 'stated' || !term.value.amount.equals(1)) return stated(term, locale, template('every {value}'));
  const words = {
    day: template('every day'),
    week: template('every week'),
    month: template('every month'),
    year: template('every year'),
  };
  return locale.say(words[term.value.unit]);
}

export function describeGrant(grant: Grant, locale: Locale): string {
  const { type, value, shares, price, strike, liquid, refresh } = grant;
  const isOption = grant.type.state === 'stated' && /^(?:ISO|NSO|option)$/.test(grant.type.value.word);
  const shareCount = stated(shares, locale, isOption ? template('{value} options') : template('{value} shares'));
  return clauses([
    clauses([stated(grant.name, locale), describeTerm(type, locale)]),
    stated(value, locale) ?? shareCount ?? locale.say('size {state}', { state: describeState(value, locale) }),
    value.state === 'stated' || shares.state !== 'stated' ? undefined : stated(price, locale, template('at {value}')),
    stated(strike, locale, template('strike {value}')),
    describeVesting(grant.vesting, locale),
    refresh.every.state === 'stated'
      ? locale.say('repeated {interval}', { interval: every(refresh.every, locale) ?? '' })
      : undefined,
    liquid.state === 'stated' && liquid.value.yes
      ? undefined
      : liquid.state === 'stated'
        ? locale.say('cannot be sold')
        : locale.say('not said whether it can be sold'),
  ]);
}
