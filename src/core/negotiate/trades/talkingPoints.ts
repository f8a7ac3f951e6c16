import { canonical } from '../../vocabulary';
import { zero } from '../../decimal';
import type { Offer } from '../../offer';
import { isBesidePolicy } from '../asks/askOrder';
import type { PlannedAsk } from '../asks/types';
import { type Median, quotableMedian } from '../asks/quotableMedian';
import { type LoggedAsk, readLog } from '../log/log';
import { type Beside, planBeside, type PlanBeside } from './planBeside';
import { concernsTerm } from '../terms/concernsTerm';

/** Something to bring up with the employer: an open ask of the log, as the talks stand, or one that follows from the files. */
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
 * Returns all that can be asked for in an offer: what the log holds and is still open, in its order, then what follows from the files,
 * the most pressing first; each term once. This is the one place where the two meet.
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

/** Returns what to bring up where the candidate does not choose: what is logged; without that, the most pressing of the rest. */
export function chosenByDefault(points: readonly TalkingPoint[]): readonly TalkingPoint[] {
  const logged = points.filter((each) => each.logged !== undefined);
  return logged.length > 0 ? logged : points.filter((each) => each.isWorthRaising).slice(0, mostInTalks);
}

/** Each term once: the salary with which an offer would equal the one that leads only where there is no other reason to ask for salary. */
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
