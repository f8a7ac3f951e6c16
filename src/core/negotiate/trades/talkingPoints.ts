import { canonical } from '../../vocabulary';
import { type Decimal, zero } from '../../decimal';
import type { Candidate, Offer } from '../../offer';
import { isBesidePolicy } from '../asks/asks';
import type { PlannedAsk } from '../asks/types';
import { type LoggedAsk, readLog } from '../log/log';
import { concernsTerm } from '../terms/concernsTerm';
import type { IsoDate } from '../../calendar';
import { totalEnds } from '../../compare/ranking';
import { ofOtherEmployers } from '../names/otherEmployers';
import { type OfferPlan, plansOf } from './plan';
import { valueOffers } from '../../compare/valuedOffers';
import { readNegotiation } from '../negotiation/negotiation';
import type { TermText, TermValue } from '../../parse/termText';
import { writtenFor } from '../terms/termValue';
import type { MarketFlag } from '../market/marketPosition';

/**
 * Something to bring up with the employer: an open ask of the log, as the talks stand, or one that follows from the
 * files.
 */
export interface TalkingPoint {
  readonly term: string;
  /** What the log says of it; undefined of what follows from the files. */
  readonly logged: LoggedAsk | undefined;
  /** What the plan knows of it, with the currency of its worth. */
  readonly planned: PlannedAsk | undefined;
  readonly currency: string | undefined;
  /** The market median that may be quoted for what is said first. */
  readonly median: Median | undefined;
  /** Whether the candidate logged it, needs it, falls short of the market, or it comes to more than a trifle. */
  readonly isWorthRaising: boolean;
}

/** How many asks a talk has room for. */
export const mostInTalks = 3;

/** What nobody needs and is worth less than this share of an average year of the offer only makes a talk petty. */
const leastShare = 0.01;

/** What only another offer speaks for and is worth more than this share of the offer is another offer, and no ask. */
const mostShare = 0.5;

/**
 * Returns all that can be asked for in an offer: what the log holds and is still open, in its order, then what follows
 * from the files, the most pressing first; each term once. This is the one place where the two meet.
 */
export function talkingPoints(offer: Offer, beside: Beside): readonly TalkingPoint[] {
  const found = planBeside(offer, beside);
  const asks = found?.plan.asks ?? [];
  const { open, isSettled } = readLog(offer);
  const isLogged = ({ path }: PlannedAsk) => open.some(({ term }) => concernsTerm(canonical(term), path));
  const isOpen = (ask: PlannedAsk) => !ask.isClosed && !isSettled(ask.path);
  const further = distinct(asks.filter((ask) => isOpen(ask) && ask.opening.wanted !== undefined && !isLogged(ask)));
  const planned = ({ term }: LoggedAsk) => asks.find(({ kind, path }) => kind === 'term' && path === canonical(term));
  const point = (term: string, logged: LoggedAsk | undefined, ask: PlannedAsk | undefined): TalkingPoint => ({
    term,
    logged,
    planned: ask,
    currency: found?.plan.currency,
    median: ask === undefined ? undefined : quotableMedian(ask, offer),
    isWorthRaising: logged !== undefined || (ask !== undefined && found !== undefined && isWorthRaising(ask, found)),
  });
  return [
    ...open.map((logged) => point(logged.term, logged, planned(logged))),
    ...further.map((ask) => point(ask.path, undefined, ask)),
  ];
}

/**
 * Returns what to bring up where the candidate does not choose: what is logged; without that, the most pressing of the
 * rest.
 */
export function chosenByDefault(points: readonly TalkingPoint[]): readonly TalkingPoint[] {
  const logged = points.filter((each) => each.logged !== undefined);
  return logged.length > 0 ? logged : points.filter((each) => each.isWorthRaising).slice(0, mostInTalks);
}

/**
 * Each term once: the salary with which an offer would equal the one that leads only where there is no other reason to
 * ask for salary.
 */
function distinct(asks: readonly PlannedAsk[]): readonly PlannedAsk[] {
  return asks.filter((ask) => ask.kind === 'term' || !asks.some((other) => other !== ask && other.path === ask.path));
}

/** What would make the offer equal to the one that leads is worth knowing, and mostly too much to ask. */
function isWorthRaising(ask: PlannedAsk, { plan, yearly }: PlanBeside): boolean {
  if (ask.kind === 'break-even' || isBesidePolicy(ask)) return false;
  if (ask.reasons.some(({ kind }) => kind === 'need' || kind === 'market')) return true;
  const amount = (ask.uncapped ?? ask.target).worth?.amount ?? zero;
  const most = yearly.times(plan.horizon).times(mostShare);
  return amount.greaterThan(yearly.times(leastShare)) && !amount.greaterThan(most);
}

/** What one offer is seen beside. */
export interface Beside {
  readonly candidate: Candidate | undefined;
  /** The other offers and the job the candidate has. */
  readonly others: readonly Offer[];
  readonly today: IsoDate;
}

/** What to ask for in an offer, with what it comes to at worst in an average year, in the currency of the plan. */
interface PlanBeside {
  readonly plan: OfferPlan;
  readonly yearly: Decimal;
}

/**
 * What to ask for in one offer, as a summary of it and the others would say; undefined where there is nothing more to
 * negotiate.
 */
function planBeside(offer: Offer, { candidate, others, today }: Beside): PlanBeside | undefined {
  const own = { id: '0', offer };
  const offers = [own, ...ofOtherEmployers(offer, others).map((each, i) => ({ id: `${i + 1}`, offer: each }))];
  const valued = valueOffers(offers, candidate, { today });
  const [plan] = plansOf(readNegotiation(offers, candidate, valued, today), own.id);
  const valuation = valued.offers.find(({ id }) => id === own.id)?.valuation;
  if (plan === undefined || valuation === undefined) return undefined;
  return { plan, yearly: totalEnds(valuation, 'expected').low.div(valuation.horizon) };
}

/** A market median that an employer may be told of, with where it is from. */
export interface Median {
  /** The entry of the candidate file: `market[0]`. */
  readonly range: string;
  /** As the file states it; undefined where that is just what is asked for. */
  readonly figure: TermText | undefined;
  readonly role: string | undefined;
  readonly location: string | undefined;
  readonly source: string;
  readonly asOf: IsoDate;
}

/**
 * What makes a range no argument; of another role one can say so, but one of another place invites the answer that it
 * is another place.
 */
const unfit: readonly MarketFlag[] = ['no-source', 'no-date', 'old', 'other-location'];

/**
 * Returns the median that is just the figure one opens with, or more where one opens with as much as can be asked for
 * in one step; where nothing speaks against quoting it. One below would argue against the ask.
 */
function quotableMedian(
  { reasons, uncapped, opening }: Pick<PlannedAsk, 'reasons' | 'uncapped' | 'opening'>,
  offer: Offer,
): Median | undefined {
  const isSame = (one: TermValue | undefined, other: TermValue | undefined) =>
    one !== undefined && other !== undefined && writtenFor(one, offer) === writtenFor(other, offer);
  const [found] = reasons.flatMap((reason): Median[] => {
    if (reason.kind !== 'market') return [];
    const { wanted, position } = reason;
    if (!isSame(wanted, opening.wanted) && !isSame(wanted, uncapped?.wanted)) return [];
    const { entry, source, asOf, flags, role, location, percentiles } = position;
    if (source === undefined || asOf === undefined || flags.some((flag) => unfit.includes(flag))) return [];
    const median = percentiles.find(({ name }) => name === 'p50')?.figure;
    const figure = isSame(median?.value, opening.wanted) ? undefined : median;
    return [{ range: entry, figure, role, location, source, asOf }];
  });
  return found;
}
