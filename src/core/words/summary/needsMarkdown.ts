import { template, type Locale } from '../../locale';
import { escapeMarkdown, table } from '../markdown';
import { linked, type SourceLinks } from '../../write/sourceLinks';
import type { Summary } from './summarise';
import type { SummaryNeed } from './summariseOffer';

const verdictWords = {
  met: template('met: {term}'),
  unmet: template('**not met**: {term}'),
  unknown: template('not known: {term}'),
};

/** Each need of the candidate with what every offer says of it. */
export function needsMarkdown({ offers, hasPriorities }: Summary, { say }: Locale, links: SourceLinks): string {
  if (!hasPriorities)
    return say('No priorities are stated. Write them in a candidate file to see which offer meets them.');
  const rows = (offers[0]?.priorities ?? []).map((need, i) => [
    needCell(need, say, links),
    ...offers.map(({ id, priorities }) => {
      const result = priorities[i];
      if (result === undefined) return '';
      // What is met needs no looking up.
      const target = result.verdict === 'met' ? undefined : links.ofOffer(id, result.path);
      return say(verdictWords[result.verdict], { term: linked(escapeMarkdown(result.text), target) });
    }),
  ]);
  return table([say('Need'), ...offers.map(({ name }) => escapeMarkdown(name))], rows, 'words');
}

function needCell({ title, need, threshold, entry }: SummaryNeed, say: Locale['say'], links: SourceLinks): string {
  const name = `${linked(escapeMarkdown(title), links.ofCandidate(entry))} (${say(need)})`;
  return threshold === '' ? name : `${name}: ${escapeMarkdown(threshold)}`;
}
