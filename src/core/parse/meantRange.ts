import type { Read } from './scalar';
import { writtenEnd } from './writtenEnd';

/** What a text has that may mean a range, in one way of writing or another. */
export const signOfRange = /[-–—−…≤<]|\.\.| (?:to|bis|and|und) |^\s*(?:up to|at most|max|no more than|bis zu)\b/i;

const upTo = /^(?:(?:up to|at most|max(?:imum|\.)?(?: of)?|no more than|bis zu) |(?:≤|<=?) ?)/i;
const between = /^(?:between|zwischen) /i;
const from = /^(?:from|von) /i;

/** What a text most likely means, as the format writes it, and whether something else could be meant. */
export interface MeantRange {
  readonly fixed: string;
  readonly isGuess: boolean;
}

/**
 * Returns what `up to 10%`, `10-20%`, `between 10 and 20%` and the like mean as a range; undefined where that cannot be
 * told, or is none that `isRange` takes.
 */
export function meantRange(
  text: string,
  isRange: (text: string) => boolean,
  readEnd: (text: string) => Read<unknown>,
): MeantRange | undefined {
  const plain = text.trim().replace(/\s+/g, ' ');
  const [low, high, ...more] = partsOf(plain);
  if (low === undefined || high === undefined || more.length > 0) return undefined;
  if (!/\d/.test(low) || !/\d/.test(high)) return undefined;
  const top = mended(high, readEnd);
  if (top === undefined) return undefined;
  // What the low end lacks may stand with the high end, so that it need not be a value by itself.
  return [{ fixed: low, isGuess: false }, mended(low, readEnd)]
    .map((bottom) => bottom && joined(bottom, top))
    .find((meant) => meant !== undefined && meant.fixed !== text && isRange(meant.fixed));
}

/** A range of two ends. Of a percentage each end bears the sign, of thousands each end the k. */
function joined(bottom: MeantRange, top: MeantRange): MeantRange {
  const [first, last] = [writtenEnd(bottom.fixed), writtenEnd(top.fixed)];
  const isScaled = first?.scale === '' && last?.scale !== undefined && last.scale !== '' && first.number !== '0';
  const scale = isScaled ? last.scale : '';
  const sign = first?.unit === '' && last?.unit === '%' ? '%' : '';
  return {
    fixed: `${bottom.fixed}${scale}${sign} to ${top.fixed}`,
    isGuess: bottom.isGuess || top.isGuess || isScaled,
  };
}

/** The ends of what may be a range. */
function partsOf(text: string): readonly string[] {
  if (upTo.test(text)) return ['0', text.replace(upTo, '')];
  if (between.test(text)) return text.replace(between, '').split(/ (?:and|und|to|bis|[-–—−]) /i);
  return text.replace(from, '').split(/ (?:to|bis) | ?(?:[-–—−…]|\.{2,3}) ?/i);
}

/** A figure as the format writes it. */
function mended(text: string, readEnd: (text: string) => Read<unknown>): MeantRange | undefined {
  const { fault } = readEnd(text);
  if (fault === undefined) return { fixed: text, isGuess: false };
  return fault.replacement === undefined ? undefined : { fixed: fault.replacement, isGuess: fault.isGuess === true };
}
