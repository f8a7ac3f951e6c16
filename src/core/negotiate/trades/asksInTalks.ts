import { describeValue } from '../../compare/describe';
import { zero } from '../../decimal';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { placeOf, type Value } from '../../term';
import { findField } from '../../terms';
import { labelOf } from '../../titles';
import { subjectOf } from '../../value/agreement';
import { isBesidePolicy } from '../asks/askOrder';
import type { AskReason } from '../asks/askSources';
import { canonical } from '../../canonical';
import { describeStated } from '../terms/describeStated';
import { isAbout } from '../terms/isAbout';
import { loggedAsks, type LoggedAsk } from '../log/loggedAsks';
import type { PlannedAsk } from './plan';
import { planBeside, type Beside, type PlanBeside } from './planBeside';
import { worthText } from './planText';
import { quotableMedian, type Median } from '../asks/quotableMedian';
import { describeWanted } from '../terms/wanted';
import { settledTerms } from './tradeOf';

/** Something to bring up with the employer: an open ask of the log, as the talks stand, or one that follows from the files. */
export interface AskInTalks {
  /** The entry of the log: `negotiation.asks[0]`; undefined of what follows from the files. */
  readonly logged: string | undefined;
  readonly term: string;
  readonly title: string;
  readonly status: LoggedAsk['status'];
  /** What to say first. */
  readonly opening: string;
  /** What to aim for. */
  readonly wanted: string;
  /** What the offer says, undefined where it does not; `stated` only where that is one value, and no plain yes or no. */
  readonly now: string | undefined;
  readonly stated: string | undefined;
  /** Of the log: the employer's answer, and the candidate's own reason. */
  readonly answer: string | undefined;
  readonly because: string | undefined;
  /** What of the market and of other offers speaks for it; for the candidate alone, as is all below. */
  readonly reasons: readonly string[];
  /** The market median that may be quoted for what is said first. */
  readonly median: Median | undefined;
  readonly fallback: string | undefined;
  /** Where the offer with nothing but the fallback does not surely reach the walk-away point. */
  readonly walkAway: 'missed' | 'unknown' | undefined;
  readonly worth: string | undefined;
  /** What could stand for it. */
  readonly instead: readonly string[];
  /** Whether it is worth bringing up: the candidate logged it, needs it, falls short of the market, or it comes to more than a trifle. */
  readonly isPressing: boolean;
}

/** How many asks a talk has room for. */
export const mostInTalks = 3;

/** What nobody needs and is worth less than this share of an average year of the offer only makes a talk petty. */
const leastShare = 0.01;

/** What only another offer speaks for and is worth more than this share of the offer is another offer, and no ask. */
const mostShare = 0.5;

/**
 * All that can be asked for in an offer: what the log holds and is still open, in its order, then what follows from the files, the
 * most pressing first; each term once. This is the one place where the two meet.
 */
export function asksInTalks(offer: Offer, beside: Beside): readonly AskInTalks[] {
  const found = planBeside(offer, beside);
  const asks = found?.plan.asks ?? [];
  const logged = loggedAsks(offer, beside.locale);
  const isLogged = ({ path }: PlannedAsk) => logged.some(({ term }) => isAbout(canonical(term), path));
  const settled = settledTerms(offer);
  const isOpen = (ask: PlannedAsk) => !ask.isClosed && !settled.includes(ask.path);
  const further = distinct(asks.filter((ask) => isOpen(ask) && ask.opening.wanted !== undefined && !isLogged(ask)));
  const planned = ({ term }: LoggedAsk) => asks.find(({ kind, path }) => kind === 'term' && path === canonical(term));
  return [
    ...logged.map((log) => inTalks(log, planned(log), offer, found, beside)),
    ...further.map((ask) => inTalks(undefined, ask, offer, found, beside)),
  ].filter((ask) => ask !== undefined);
}

/** What to bring up where the candidate does not choose: what is logged; without that, the most pressing of what follows from the files. */
export function chosenByDefault(asks: readonly AskInTalks[]): readonly AskInTalks[] {
  const logged = asks.filter((ask) => ask.logged !== undefined);
  return logged.length > 0 ? logged : asks.filter(({ isPressing }) => isPressing).slice(0, mostInTalks);
}

/** Each term once: the salary with which an offer would equal the one that leads only where there is no other reason to ask for salary. */
function distinct(asks: readonly PlannedAsk[]): readonly PlannedAsk[] {
  return asks.filter((ask) => ask.kind === 'term' || !asks.some((other) => other !== ask && other.path === ask.path));
}

/** An ask of the log, with what the plan knows of the same term; or one of the plan alone. */
function inTalks(
  log: LoggedAsk | undefined,
  ask: PlannedAsk | undefined,
  offer: Offer,
  found: PlanBeside | undefined,
  { candidate, today, locale }: Beside,
): AskInTalks | undefined {
  const term = log?.term ?? ask?.path;
  if (term === undefined) return undefined;
  const [subject, field] = [subjectOf(term, offer), findField(offer, term)];
  const isSaid = field !== undefined && /^(?:stated|none)$/.test(placeOf(field).state);
  const wanted = log?.wanted ?? ask?.target.text ?? '';
  const opening = ask === undefined ? wanted : ask.opening.text;
  return {
    logged: log?.path,
    term,
    title: labelOf(offer, term, locale),
    status: log?.status ?? 'planned',
    opening,
    wanted,
    now: isSaid ? describeStated(offer, term, locale) : undefined,
    stated: subject?.term.state === 'stated' ? statedIn(subject.term.value, term, offer, locale) : undefined,
    answer: log?.answer,
    because: log?.because,
    reasons: ask === undefined ? [] : reasonsFor(ask, opening, locale),
    median: ask === undefined ? undefined : quotableMedian(ask, opening, offer, candidate, { today, locale }),
    fallback: ask?.fallback?.text ?? log?.fallback,
    walkAway: ask?.fallback?.walkAway,
    worth: ask?.target.worth && found && worthText(ask.target.worth, found.plan.currency, locale),
    instead: (ask?.trades ?? []).map(({ title, text }) => locale.say('{term}: {text}', { term: title, text })),
    isPressing: log !== undefined || (ask !== undefined && found !== undefined && isPressing(ask, found)),
  };
}

/** The value that the offer states, or all that a group does; that it says yes or no need not be repeated. */
function statedIn(value: Value | undefined, term: string, offer: Offer, locale: Locale): string | undefined {
  if (value === undefined) return describeStated(offer, term, locale);
  return value.kind === 'yes-no' ? undefined : describeValue(value, locale);
}

/** What speaks for it besides the candidate's own words, that for its figures first. */
function reasonsFor({ reasons, target }: PlannedAsk, opening: string, locale: Locale): readonly string[] {
  const isAside = ({ wanted }: AskReason) =>
    wanted === undefined || ![opening, target.text].includes(describeWanted(wanted, locale));
  return reasons
    .filter(({ kind }) => kind !== 'log' && kind !== 'need')
    .sort((a, b) => Number(isAside(a)) - Number(isAside(b)))
    .map(({ text }) => text);
}

/** What would make the offer equal to the one that leads is worth knowing, and mostly too much to ask. */
function isPressing(ask: PlannedAsk, { plan, yearly }: PlanBeside): boolean {
  if (ask.kind === 'break-even' || isBesidePolicy(ask)) return false;
  if (ask.reasons.some(({ kind }) => kind === 'need' || kind === 'market')) return true;
  const amount = (ask.uncapped ?? ask.target).worth?.amount ?? zero;
  const most = yearly.times(plan.horizon).times(mostShare);
  return amount.greaterThan(yearly.times(leastShare)) && !amount.greaterThan(most);
}
