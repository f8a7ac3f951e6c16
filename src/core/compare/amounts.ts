import type { Decimal } from '../decimal';
import { firstOfEach } from '../firstOfEach';
import { whileSame } from '../kept';
import type { Valuation, ValuedLine } from '../value/valuation';

/** What an amount lies between; the two are the same where nothing unknown has bounds. */
export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Returns an amount of a valuation at its worst and at its best. */
export function endsOf(valuation: Valuation, amountOf: (valuation: Valuation) => Decimal): Ends {
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  return endsBetween(amountOf(worst), amountOf(best));
}

/** Puts two amounts in order: what is best for the whole can be worse for a part, as where a match uses up a limit. */
export function endsBetween(one: Decimal, other: Decimal): Ends {
  return one.lessThanOrEqualTo(other) ? { low: one, high: other } : { low: other, high: one };
}

/** Returns the lines of a valuation; what is unknown but bounded has its lines where it is closed, at its worst. */
export function linesWithRange({ range, lines }: Valuation): readonly ValuedLine[] {
  if (range === undefined) return lines;
  const known = new Set(range.worst.lines.map(nameOf));
  return [...range.worst.lines, ...range.best.lines.filter((line) => !known.has(nameOf(line)))];
}

/** Finds a line of one valuation in another one of the same offer. */
export function sameLine(line: ValuedLine, valuation: Valuation): ValuedLine | undefined {
  const byName = () => new Map(firstOfEach(valuation.lines, nameOf).map((each) => [nameOf(each), each]));
  return linesByName(valuation, [], byName).get(nameOf(line));
}

const linesByName = whileSame<ReadonlyMap<string, ValuedLine>>();

function nameOf({ component, path }: ValuedLine): string {
  return `${component} ${path}`;
}

/** Tells whether there is only one amount. */
export function isExact({ low, high }: Ends): boolean {
  return low.equals(high);
}
