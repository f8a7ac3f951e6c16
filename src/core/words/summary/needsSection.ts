import { template, type Locale } from '../../locale';
import { linked, paragraph, quoted, table, type Block, type Line } from '../../write/document';
import { phrase } from '../../write/phrase';
import type { Summary } from './summarise';
import type { SummaryNeed } from './summariseOffer';

const verdictWords = {
  met: template('met: {term}'),
  unmet: template('**not met**: {term}'),
  unknown: template('not known: {term}'),
};

/** Each need of the candidate with what every offer says of it. */
export function needBlocks({ offers, hasPriorities }: Summary, locale: Locale): readonly Block[] {
  const { say } = locale;
  if (!hasPriorities)
    return [paragraph(say('No priorities are stated. Write them in a candidate file to see which offer meets them.'))];
  const rows = (offers[0]?.priorities ?? []).map((need, i) => ({
    title: needCell(need, locale),
    cells: offers.map(({ id, priorities }) => {
      const result = priorities[i];
      return result === undefined ? '' : resultCell(id, result, locale);
    }),
  }));
  const columns = offers.map(({ name }) => quoted(name));
  return table({ content: 'words', corner: say('Need'), columns, rows });
}

/** What is met needs no looking up. */
function resultCell(offer: string, { verdict, text, path }: SummaryNeed, locale: Locale): Line {
  const term = verdict === 'met' ? quoted(text) : linked(quoted(text), { offer, path });
  return phrase(verdictWords[verdict], { term }, locale);
}

function needCell({ title, need, threshold, entry }: SummaryNeed, { say }: Locale): Line {
  const name = [linked(quoted(title), { candidate: entry }), ` (${say(need)})`];
  return threshold === '' ? name : [...name, ': ', quoted(threshold)];
}
