import type { Assumptions } from '../value/assumptions';
import type { Period } from '../vocabulary';
import { splitsNumber } from './applied';
import { blockToFlow } from './blockToFlow';
import { collapseTerm, expandTerm } from './collapseTerm';
import { stateCurrency, statePeriod } from './completeMoney';
import { convertPeriod } from './convertPeriod';
import { fillInGroup, fillInOffer, stateMissing } from './fillIn';
import { flowToBlock } from './flowToBlock';
import { markInWriting } from './markInWriting';
import { markUnknown } from './markUnknown';
import type { AnyDocument, Refactoring } from './refactoring';
import { addSeparators, removeSeparators } from './separateThousands';
import { siteAt } from './siteAt';
import { writeAsMap } from './writeAsMap';

const periods: readonly Period[] = ['year', 'quarter', 'month', 'semimonthly', 'biweekly', 'week', 'day', 'hour'];

/** What can be written otherwise at an offset, the most specific first. */
export function refactoringsAt(
  document: AnyDocument,
  offset: number,
  assumptions: Assumptions,
): readonly Refactoring[] {
  const path = siteAt(document, offset)?.path;
  if (path === undefined) return [];
  const isTop = !/[.[]/.test(path);
  return [
    ...periods.map((period) => convertPeriod(document, offset, period, assumptions)),
    statePeriod(document, offset),
    stateCurrency(document, offset),
    addSeparators(document, offset),
    removeSeparators(document, offset),
    markInWriting(document, offset),
    expandTerm(document, offset),
    collapseTerm(document, offset),
    writeAsMap(document, offset),
    flowToBlock(document, offset),
    blockToFlow(document, offset),
    markUnknown(document, offset),
    ...stateMissing(document, offset),
    fillInGroup(document, offset),
    isTop ? fillInOffer(document) : undefined,
  ]
    .filter((each) => each !== undefined)
    .filter(({ edits }) => !splitsNumber(document, edits));
}
