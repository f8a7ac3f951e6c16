/** A whole number of steps at which something holds, where it does not hold one step before. */
export interface Crossing {
  readonly before: number;
  readonly at: number;
}

/**
 * Returns the two neighbouring steps between which `gap` turns from at most 0 to above it, given one step of either
 * kind. It is evaluated at both of the steps that are answered. Where it turns several times, one of the turns is
 * found. A gap that is nearly straight takes about three evaluations, any other about as many as halving the distance
 * does, twice.
 */
export function crossingBetween(
  low: { readonly step: number; readonly gap: number },
  high: { readonly step: number; readonly gap: number },
  gap: (step: number) => number,
): Crossing {
  let [below, above] = [low, high];
  for (let round = 0; Math.abs(above.step - below.step) > 1; round++) {
    const distance = above.step - below.step;
    const share = round % 3 === 2 ? 0.5 : below.gap / (below.gap - above.gap);
    // A guess just short of the crossing closes it in from one side, so the next one aims a step beyond.
    const guess = below.step + Math.sign(distance) * Math.floor(Math.abs(distance) * share + (round % 3));
    const step = clamp(guess, below.step + Math.sign(distance), above.step - Math.sign(distance));
    const point = { step, gap: gap(step) };
    if (point.gap > 0) above = point;
    else below = point;
  }
  return { before: below.step, at: above.step };
}

function clamp(value: number, one: number, other: number): number {
  return Math.min(Math.max(one, other), Math.max(Math.min(one, other), value));
}
