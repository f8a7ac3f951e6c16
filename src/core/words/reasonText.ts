import { formatDate } from '../calendar';
import { type Locale, template } from '../locale';
import type { AskReason } from '../negotiate/asks/types';
import type { LoggedAsk } from '../negotiate/log/log';
import { ownCurrencyOf } from '../negotiate/needs/needs';
import type { Candidate, Offer } from '../offer';
import { valueOf } from '../term';
import { bareTerm, findSpec, offerVocabulary } from '../vocabulary';
import { type Audience, sightOf } from './audience/audience';
import { betterText, gradedName } from './leverageText';
import { mismatchesWith, originTexts } from './marketText';
import { describeTermText, describeTermValue, thresholdText } from './termWords';
import { breakEvenText } from './verdict/insightWords';
import { clauses } from './describe';

/** Beside what a reason is told. */
export interface ReasonContext {
  readonly offer: Offer;
  readonly candidate: Candidate | undefined;
  /** Who reads it: not all may know of places and titles of other employers. */
  readonly audience: Audience;
}

/** Says why something is worth asking for. */
export function reasonText(reason: AskReason, context: ReasonContext, locale: Locale): string {
  switch (reason.kind) {
    case 'log':
      return logText(reason.ask, locale);
    case 'need': {
      const { priority } = reason;
      const threshold = thresholdText(priority, ownCurrencyOf(context.candidate), locale);
      return threshold === '' ? locale.say(bareNeed) : locale.say(needWords[priority.need], { threshold });
    }
    case 'market':
      return marketText(reason, context, locale);
    case 'other':
      return otherText(reason, context, locale);
    case 'break-even':
      return breakEvenText(reason.breakEven, (id) => reason.names.get(id) ?? '', locale);
  }
}

const statusWords = {
  planned: template('You plan to ask for {ask}'),
  asked: template('You asked for {ask}'),
  countered: template('You asked for {ask}, and they offered something else'),
  declined: template('You asked for {ask}, and they declined'),
  agreed: template('You asked for {ask}, and they agreed'),
};

function logText({ status, wanted, answer, because, on }: LoggedAsk, locale: Locale): string {
  const { say } = locale;
  const sentence = clauses([
    say(statusWords[status], { ask: describeTermText(wanted, locale) }),
    answer === undefined ? undefined : say('answer: {answer}', { answer: describeTermText(answer, locale) }),
    on === undefined ? undefined : formatDate(on, locale),
  ]);
  return because === undefined
    ? say('{sentence}.', { sentence })
    : say('{sentence}: {because}.', { sentence, because: because.trim().replace(/(?<![.!])[.!]+$/, '') });
}

const needWords = {
  must: template('You must have {threshold}.'),
  important: template('Important to you: {threshold}.'),
  nice: template('Nice to have for you: {threshold}.'),
};

/** Where what must be had at least is not to be seen. */
const bareNeed = template('You must have it.');

function marketText(
  { position }: Extract<AskReason, { readonly kind: 'market' }>,
  { offer, audience }: ReasonContext,
  locale: Locale,
): string {
  const origin = originTexts(position, locale);
  const remarks = [...origin, ...(sightOf[audience].others ? mismatchesWith(position, offer, locale) : [])].join('; ');
  const median = position.percentiles.find(({ name }) => name === 'p50');
  const figure = describeTermText(median?.figure, locale);
  return locale.say('The market median is {figure} ({remarks}).', { figure, remarks });
}

const has = template('{company} has it.');
const hasNot = template('{company} does not have it.');

function otherText(
  { other, given, term, isOnlySaid, wanted, path }: Extract<AskReason, { readonly kind: 'other' }>,
  { offer, audience }: ReasonContext,
  locale: Locale,
): string {
  const { say } = locale;
  const company = gradedName(other, locale);
  const spec = findSpec(offerVocabulary, path);
  if (spec !== undefined && bareTerm(spec)?.kinds.includes('yes-no') === true)
    return say(given !== 'none' && given.kind === 'yes-no' && given.yes ? has : hasNot, { company });
  const [place, home] = [other.offer, offer].map(({ location }) => valueOf(location)?.text);
  const there = betterText(term, 1, locale);
  const value = isOnlySaid ? say('{value} (not in writing)', { value: there }) : there;
  if (wanted === given || !sightOf[audience].others || place === undefined)
    return say('{company}: {value}.', { company, value });
  return wanted === undefined || home === undefined
    ? say('{company} in {place}: {value}.', { company, value, place })
    : say('{company} in {place}: {value}, about {amount} at prices of {home}.', {
        company,
        value,
        place,
        home,
        amount: describeTermValue(wanted, locale),
      });
}
