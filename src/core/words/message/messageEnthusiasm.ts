import type { IsoDate } from '../../calendar';
import type { Candidate, Offer } from '../../offer';
import { valueOf } from '../../term';
import { stageOf } from '../../stage';
import { employerOf, ofOtherEmployers } from '../../negotiate/names/otherEmployers';
import { hideNames } from '../../negotiate/names/otherNames';

/** Who could be meant by a candidate's enthusiasm. */
export interface Around {
  readonly others: readonly Offer[];
  readonly today: IsoDate;
}

/**
 * Returns why the candidate wants the work, as the file says it; `to-write` where that could be meant for another
 * employer: it names one, or another offer is open too. Undefined where no file says it. What an offer of its own says
 * would come first, here.
 */
export function enthusiasmFor(
  offer: Offer,
  candidate: Candidate | undefined,
  { others, today }: Around,
): { readonly text: string } | 'to-write' | undefined {
  const text = candidate === undefined ? undefined : valueOf(candidate.enthusiasm)?.text;
  if (text === undefined) return undefined;
  const isMeantForOne = [offer, ...others].some((each) => names(text, employerOf(each)));
  const isOneOfSeveral = ofOtherEmployers(offer, others).some((other) => isOpen(other, today));
  return isMeantForOne || isOneOfSeveral ? 'to-write' : { text };
}

function names(text: string, employer: string): boolean {
  const hidden = hideNames([{ name: employer, standIn: '' }], '')(text);
  return hidden.isCut || hidden.text !== text;
}

/** An offer that could still be taken; one that does not say where it stands could. */
function isOpen(offer: Offer, today: IsoDate): boolean {
  const { firmness } = stageOf(offer, today);
  return firmness !== undefined && firmness !== 'current';
}
