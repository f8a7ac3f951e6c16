import type { Comparison } from '../core/compare/comparison';
import { flipsOf } from '../core/negotiate/verdict/standing';
import { wrap } from './text';
import type { InsightWords } from '../core/words/verdict/insightWords';

const width = 100;

/** The verdict with its reasons, as paragraphs for a terminal. */
export function verdictText({ verdict }: InsightWords, { offers }: Comparison): string {
  const title = offers.length > 1 ? `VERDICT: ${verdict.closeness.toUpperCase()}` : 'VERDICT';
  return [title, ...wrap(verdict.headline, width), ...verdict.reasons.flatMap(({ text }) => entry(text))].join('\n');
}

/**
 * What would change which offer leads: the nearest assumption first, those that would not in one sentence, the base salaries that would, who is ahead
 * when, and what leaving before a cliff costs.
 */
export function whatWouldChangeText(
  { sensitivities, breakEvens, crossovers, trajectories, notVaried }: InsightWords,
  { offers }: Comparison,
): string {
  const flips = flipsOf(sensitivities);
  const names = offers.filter(({ id }) => notVaried.includes(id)).map(({ company }) => company);
  const isRanked = crossovers.length > 0;
  const sentences = [
    ...(isRanked ? [...flips.map(({ text }) => text), ...without(sensitivities)] : []),
    ...breakEvens.map(({ text }) => text),
    ...crossovers.filter(({ total }) => total === 'expected').map(({ text }) => text),
    ...trajectories.flatMap(({ cliffs }) => cliffs.map(({ text }) => text)),
    ...(names.length > 0 ? [`Too far behind to be varied: ${names.join(', ')}.`] : []),
  ];
  if (sentences.length === 0) return '';
  const note = 'One figure is changed at a time; what is unknown counts at its worst.';
  return ['WHAT WOULD CHANGE THIS', ...(isRanked ? [note] : []), ...sentences.flatMap(entry)].join('\n');
}

/** Those that change nothing in one sentence, each with its bounds. */
function without(sensitivities: InsightWords['sensitivities']): string[] {
  const list = sensitivities
    .filter(({ flip }) => flip === undefined)
    .map(({ title, low, high }) => `${title} (${low.text} to ${high.text})`);
  return list.length === 0 ? [] : [`No value within these bounds changes which offer leads: ${list.join('; ')}.`];
}

/** A sentence as an entry of a list, wrapped. */
export function entry(text: string): string[] {
  return wrap(text, width - 2).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}
