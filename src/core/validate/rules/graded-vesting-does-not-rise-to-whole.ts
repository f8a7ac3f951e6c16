import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf, type Percent, type Term } from '../../term';
import { percentText } from '../figures';

/** Graded shares are what is yours by then, not what is added: they never fall, and in the end all is yours. */
export function gradedVestingDoesNotRiseToWhole({ fields }: OfferDocument): readonly Finding[] {
  const { vesting, pension } = fields.retirement;
  return [vesting, pension.vesting].flatMap(({ graded: { node, items } }) => {
    const last = lastKnown(items);
    const { keySpan } = node;
    if (last === undefined || keySpan === undefined) return [];
    const code = 'graded-vesting-does-not-rise-to-whole';
    const year = items.findIndex((share, i) => isBelow(share, items[i - 1]));
    if (year > 0) {
      const text = 'What is yours does not fall after year {year}; each share is all that is yours by then.';
      return [warning(code, items[year]?.span ?? keySpan, text, { year })];
    }
    if (last.ratio.greaterThanOrEqualTo(1)) return [];
    const text =
      'These shares end at {last}, so the rest is never yours; each is all that is yours after so many years, the last 100%.';
    return [warning(code, keySpan, text, { last: percentText(last) })];
  });
}

/** The last share; undefined where the file leaves it open. */
function lastKnown(items: readonly Term<Percent>[]): Percent | undefined {
  const last = items.at(-1);
  return last && valueOf(last);
}

function isBelow(share: Term<Percent>, before: Term<Percent> | undefined): boolean {
  const [now, then] = [valueOf(share)?.ratio, before && valueOf(before)?.ratio];
  return now !== undefined && then !== undefined && now.lessThan(then);
}
