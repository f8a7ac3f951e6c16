import type { Locale } from '../../locale';
import { flipsOf } from '../../negotiate/verdict/standing';
import { heading, list, paragraph, quoted, section, type Block, type Line } from '../../write/document';
import { joined, phrase } from '../../write/phrase';
import type { InsightWords } from '../verdict/insightWords';
import type { Comparison } from './comparison';

type SeenInsight = Omit<InsightWords, 'walkAway'>;

/** Words the verdict with its reasons. */
export function verdictBlocks({ verdict }: SeenInsight, { offers }: Comparison, { say }: Locale): readonly Block[] {
  const title = offers.length > 1 ? say('Verdict: {closeness}', { closeness: say(verdict.closeness) }) : say('Verdict');
  return [heading(2, title), paragraph(verdict.headline), ...list(verdict.reasons.map(({ text }) => text))];
}

/**
 * Words what would change which offer leads: the nearest assumption first, those that would not in one sentence, the
 * base salaries that would, who is ahead when, and what leaving before a cliff costs.
 */
export function whatWouldChangeBlocks(insight: SeenInsight, { offers }: Comparison, locale: Locale): readonly Block[] {
  const { sensitivities, breakEvens, crossovers, trajectories, notVaried } = insight;
  const { say } = locale;
  const behind = offers.filter(({ id }) => notVaried.includes(id)).map(({ company }) => quoted(company));
  const isRanked = crossovers.length > 0;
  const lines = [
    ...(isRanked ? [...flipsOf(sensitivities).map(({ text }) => text), ...withoutFlip(sensitivities, locale)] : []),
    ...breakEvens.map(({ text }) => text),
    ...crossovers.filter(({ total }) => total === 'expected').map(({ text }) => text),
    ...trajectories.flatMap(({ cliffs }) => cliffs.map(({ text }) => text)),
    ...(behind.length > 0
      ? [phrase('Too far behind to be varied: {companies}.', { companies: joined(behind, ', ') }, locale)]
      : []),
  ];
  const note = say('One figure is changed at a time; ranges and unknown terms count at their worst.');
  return section(
    2,
    say('What would change this'),
    lines.length === 0 ? [] : [...(isRanked ? [paragraph(note)] : []), ...list(lines)],
  );
}

/** Those that change nothing in one sentence, each with its bounds. */
function withoutFlip(sensitivities: InsightWords['sensitivities'], locale: Locale): readonly Line[] {
  const bounds = sensitivities
    .filter(({ flip }) => flip === undefined)
    .map(({ title, low, high }) =>
      phrase('{title} ({low} to {high})', { title, low: low.text, high: high.text }, locale),
    );
  const values = joined(bounds, '; ');
  return bounds.length === 0
    ? []
    : [phrase('No value within these bounds changes which offer leads: {values}.', { values }, locale)];
}
