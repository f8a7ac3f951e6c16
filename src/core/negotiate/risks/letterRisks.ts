import { conditionRisks, forfeitureRisks, nonCompeteRisks, promiseRisks, termRisks } from './contractRisks';
import { cliffRisks, exerciseRisks, worthRisks } from './equityRisks';
import type { InWriting } from '../log/inWriting';
import { bonusRisks, clawbackRisks } from './payRisks';
import type { LetterRisk, RiskContext } from './types';

/**
 * Returns what in an offer binds the candidate or can cost them money, the most serious kind first, within a kind in the order of the file: what
 * can still undo the offer; what the letter does not say; equity that may come to nothing; what must be paid back or is lost on
 * leaving; pay that is not promised; what binds afterwards; how the work ends. Only what the file states or leaves open.
 */
export function letterRisks(context: RiskContext, { openItems }: InWriting): readonly LetterRisk[] {
  const promised = openItems.filter(({ kind }) => kind === 'promise').map(({ path }) => path);
  return [
    ...conditionRisks(context),
    ...promiseRisks(context, promised),
    ...worthRisks(context),
    ...clawbackRisks(context),
    ...cliffRisks(context),
    ...bonusRisks(context),
    ...nonCompeteRisks(context),
    ...exerciseRisks(context),
    ...forfeitureRisks(context),
    ...termRisks(context),
  ];
}
