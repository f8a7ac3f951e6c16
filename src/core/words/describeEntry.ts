import type { FieldSpec } from '../fieldSpec';
import { lowerFirst, template, type Locale } from '../locale';
import type {
  Bonus,
  Clause,
  Commission,
  Grant,
  Health,
  LeaveStep,
  MatchTier,
  Premium,
  SalaryStep,
  SignOn,
  Vesting,
} from '../offer';
import { placeOf, type Duration, type DurationUnit, type Field, type Group, type State, type Term } from '../term';
import { fieldOf } from '../terms';
import { describeTerm, describeState, clauses, stated, describeValue } from './describe';

/** One thing that an offer says, in words. */
export interface EntryText {
  readonly text: string;
  readonly path: string;
  readonly state: State;
  readonly note?: string;
}

/** Says what an offer states in a field in one line, all entries of a list. */
export function fieldText(field: Field, spec: FieldSpec, locale: Locale): string {
  return joinedText(entriesOf(field, spec, locale));
}

/** Joins entries in one line. */
export function joinedText(entries: readonly EntryText[]): string {
  return entries.map(({ text }) => text).join('; ');
}

/** Says what an offer states in a field, with one entry for each entry of a list. */
export function entriesOf(field: Field, spec: FieldSpec, locale: Locale): readonly EntryText[] {
  if (!('node' in field)) return [entryOf(describeTerm(field, locale), field)];
  if ('items' in field)
    return field.items.length === 0
      ? [absentEntry(field, locale)]
      : field.items.map((item) => entryOf(describeEntry(item, itemOf(spec), locale), item));
  if (field.node.state !== 'stated') return [absentEntry(field, locale)];
  return [
    entryOf(field.node.word === undefined ? describeEntry(field, spec, locale) : locale.say(field.node.word), field),
  ];
}

function itemOf(spec: FieldSpec): FieldSpec {
  return spec.type === 'list' || spec.type === 'map' ? spec.item : spec;
}

const wordings = {
  grant: describeGrant,
  bonus: describeBonus,
  'sign-on': describeSignOn,
  match: describeMatchTier,
  step: describeStep,
  premium: describePremium,
  clause: describeClause,
};

/** Says what an entry of a list states. */
export function describeEntry(item: Field, spec: FieldSpec, locale: Locale): string {
  if (spec.wording !== undefined) return wordings[spec.wording](item as never, locale);
  return 'node' in item ? describeFields(item, spec, locale) : describeTerm(item, locale);
}

/** Says the stated fields of a group, each with its name. */
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

/** Returns one thing an offer says, with its words. */
export function entryOf(text: string, field: Field): EntryText {
  const { path, state, details } = placeOf(field);
  return { text, path, state, ...(details.note === undefined ? {} : { note: details.note }) };
}

/** Returns what stands for a field that has no value. */
export function absentEntry(field: Field, locale: Locale): EntryText {
  const { path, state } = placeOf(field);
  return { text: describeState(field, locale), path, state };
}

function describeBonus(bonus: Bonus | Commission, locale: Locale): string {
  const isOfSalary = /^(?:percent|duration)$/.test(bonus.target.value?.kind ?? '');
  const target = describeTerm(bonus.target, locale);
  return clauses([
    'name' in bonus ? stated(bonus.name, locale) : undefined,
    isOfSalary ? locale.say('{target} of salary', { target }) : target,
    stated(bonus.payout, locale, template('{value} expected payout')),
    ...('cap' in bonus ? limitsOf(bonus, locale) : []),
  ]);
}

function limitsOf({ guaranteed, for: time, firstYear, cap }: Bonus, locale: Locale): readonly (string | undefined)[] {
  const sure = guaranteed.value;
  const isAlways = sure?.kind === 'yes-no' && sure.yes;
  return [
    isAlways ? locale.say('guaranteed') : undefined,
    sure?.kind === 'duration' ? stated(guaranteed, locale, template('guaranteed for {value}')) : undefined,
    stated(time, locale, template('paid for {value}')),
    stated(firstYear, locale, template('{value} of it in the first year')),
    stated(cap, locale, template('at most {value} of the target')),
  ];
}

function describeSignOn({ amount, paid, clawback }: SignOn, locale: Locale): string {
  const isProRata = clawback.proRata.state === 'stated' && clawback.proRata.value.yes;
  const isOpen = /^(?:unknown|invalid)$/.test(clawback.node.state);
  const within = isProRata ? template('clawback within {value} pro rata') : template('clawback within {value}');
  return clauses([
    paidWhen(describeTerm(amount, locale), paid, locale),
    isOpen
      ? locale.say('clawback {state}', { state: describeState(clawback, locale) })
      : stated(clawback.within, locale, within),
  ]);
}

function paidWhen(amount: string, paid: SignOn['paid'], locale: Locale): string {
  if (paid.state === 'unknown') return locale.say('{amount} at a time that is unknown', { amount });
  if (paid.state === 'invalid') return locale.say('{amount} at a time that cannot be read', { amount });
  return paid.state === 'stated' && !paid.value.amount.isZero()
    ? locale.say('{amount} after {time}', { amount, time: describeValue(paid.value, locale) })
    : locale.say('{amount} at the start', { amount });
}

/** Says what a health plan is called, whom it covers and what it costs. */
export function describeHealth({ name, plan, coverage, premium }: Health, locale: Locale): string {
  const parts = [name, plan, coverage].map((term) => stated(term, locale));
  return clauses([...parts, stated(premium, locale, template('{value} premium'))]) || locale.say('stated');
}

function describeMatchTier({ rate, upTo }: MatchTier, locale: Locale): string {
  return locale.say('{rate} up to {share} of pay', {
    rate: describeTerm(rate, locale),
    share: describeTerm(upTo, locale),
  });
}

/** `Nights: 15% for 12 hours/week, guaranteed`. */
function describePremium({ name, rate, hours, guaranteed }: Premium, locale: Locale): string {
  const isSure = guaranteed.state === 'stated' && guaranteed.value.yes;
  const paid = stated(hours, locale, template('for {value}'));
  const amount = [describeTerm(rate, locale), paid].filter((part) => part !== undefined).join(' ');
  const text = locale.say('{name}: {amount}', { name: describeTerm(name, locale), amount });
  return clauses([text, isSure ? locale.say('guaranteed') : undefined]);
}

/** `Repay training costs: USD 8,000 within 24 months`. */
function describeClause({ name, amount, within }: Clause, locale: Locale): string {
  const parts = [stated(amount, locale), stated(within, locale, template('within {value}'))];
  const more = parts.filter((part) => part !== undefined).join(' ');
  const title = describeTerm(name, locale);
  return more === '' ? title : locale.say('{name}: {amount}', { name: title, amount: more });
}

/** What it is from a time on: `USD 206,000/year after 2 years`. */
function describeStep({ after, value }: SalaryStep | LeaveStep, locale: Locale): string {
  return locale.say('{amount} after {time}', {
    amount: describeTerm(value, locale),
    time: describeTerm(after, locale),
  });
}

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
  const words: Readonly<Partial<Record<DurationUnit, string>>> = {
    day: template('every day'),
    week: template('every week'),
    month: template('every month'),
    year: template('every year'),
  };
  const text = words[term.value.unit];
  return text === undefined ? undefined : locale.say(text);
}

function describeGrant(grant: Grant, locale: Locale): string {
  const { type, value, shares, price, strike, liquid, refresh } = grant;
  const isOption = grant.type.state === 'stated' && /^(?:ISO|NSO|option)$/.test(grant.type.value.word);
  const shareCount = stated(shares, locale, isOption ? template('{value} options') : template('{value} shares'));
  return clauses([
    clauses([stated(grant.name, locale), describeTerm(type, locale)]),
    stated(value, locale) ?? shareCount ?? locale.say('size {state}', { state: describeState(value, locale) }),
    value.state === 'stated' || shares.state !== 'stated' ? undefined : stated(price, locale, template('at {value}')),
    stated(strike, locale, template('strike {value}')),
    stated(grant.payout, locale, template('{value} expected payout')),
    describeVesting(grant.vesting, locale),
    refresh.every.state === 'stated'
      ? locale.say('repeated {interval}', { interval: every(refresh.every, locale) ?? '' })
      : undefined,
    grant.condition.state === 'stated'
      ? stated(grant.condition, locale)
      : liquid.state === 'stated' && liquid.value.yes
        ? undefined
        : liquid.state === 'stated'
          ? locale.say('cannot be sold')
          : locale.say('not said whether it can be sold'),
  ]);
}
