import { breakEvens } from '../../compare/breakEven';
import { crossoverOf } from '../../compare/crossover';
import { factorsOf } from '../../compare/factorsOf';
import { type Contender, leadersOf, leading, totalEnds } from '../../compare/ranking';
import { sensitivitiesTo } from '../../compare/sensitivity';
import { trajectoryOf } from '../../compare/trajectory';
import { conditionsOf } from './conditions';
import { decidersOf } from './deciders';
import type { Insight } from './types';
import { walkAwayOf } from '../needs/walkAway';
import { standingOf } from './standing';
import type { ReadNegotiation } from '../negotiation/negotiation';

/**
 * Works out what a comparison means. About twenty valuations for each figure that the
 * offers rest on: some 200 for the four of examples/, and some hundreds for any number, for only the leading ones are varied.
 */
export function insightOf({ offers, valued, candidate, assumptions, ranking, fits, from }: ReadNegotiation): Insight {
  const { contenders, currency } = ranking;
  const varied = leading(contenders);
  const ground = { contenders: varied, currency, assumptions, from };
  const standing = standingOf(contenders, 'expected');
  const [leader] = standing.leaders;
  const pairs = leader === undefined ? [] : contenders.filter((each) => each !== leader);
  return {
    trajectories: valued.offers.map(trajectoryOf),
    crossovers: pairs.flatMap((each) =>
      leader === undefined
        ? []
        : (['expected', 'guaranteed'] as const).map((total) => crossoverOf(leader, each, total)),
    ),
    conditions: conditionsOf(ranking, standing, { offers, baseline: valued.baseline, assumptions, fits }),
    deciders: decidersOf(contenders, standing),
    leaders: { worst: leadersAt(contenders, 'low'), best: leadersAt(contenders, 'high') },
    sensitivities: varied.length === 0 ? [] : sensitivitiesTo(factorsOf(ground), ground),
    breakEvens: breakEvens(ground),
    notVaried: contenders.filter((each) => !varied.includes(each)).map(({ id }) => id),
    fits,
    walkAway: candidate === undefined ? [] : walkAwayOf(contenders, candidate, currency),
  };
}

function leadersAt(contenders: readonly Contender[], end: 'low' | 'high'): readonly string[] {
  return leadersOf(new Map(contenders.map(({ id, valuation }) => [id, totalEnds(valuation, 'expected')[end]])));
}
