import { type Locale, template } from '../../locale';
import { isAllWritten } from '../../negotiate/log/inWriting';
import { type Block, type Line, linked, list, paragraph, quoted, section, strong, table } from '../../write/document';
import { listOfLines, phrase } from '../../write/phrase';
import type { InWritingWords } from '../logText';
import { agreedTable } from '../revision/inWritingDocument';
import type { SummaryNeed, SummaryOffer } from './summariseOffer';
import type { Summary } from './summarise';
import { formatMoney } from '../../money';
import type { MarketWords } from '../marketText';

/** What to ask each employer. */
export function questionBlocks(offers: readonly SummaryOffer[]): readonly Block[] {
  return offers.flatMap(({ id, name, questions }) =>
    section(3, quoted(name), list(questions.map(({ path, text }) => linked(text, { offer: id, path })))),
  );
}

/** What in each letter binds the candidate or can cost them money. */
export function riskBlocks(offers: readonly SummaryOffer[]): readonly Block[] {
  return offers.flatMap(({ id, name, risks }) => {
    const lines = risks.map(({ path, title, text }) => [
      strong(linked(quoted(title), { offer: id, path })),
      ': ',
      text,
    ]);
    return section(3, quoted(name), list(lines));
  });
}

/** What was agreed beside what each offer says, and what is not in writing yet. */
export function writingBlocks(offers: readonly SummaryOffer[], locale: Locale): readonly Block[] {
  return offers.flatMap(({ id, name, inWriting }) =>
    section(3, quoted(name), inWriting === undefined ? [] : ofOffer(id, inWriting, locale)),
  );
}

function ofOffer(offer: string, check: InWritingWords, locale: Locale): readonly Block[] {
  const open = check.toClear.filter(({ kind }) => kind === 'promise' || kind === 'spoken');
  const terms = listOfLines(
    open.map(({ path, title }) => linked(quoted(title), { offer, path })),
    locale,
  );
  // Where all of it is only spoken of, so is what was promised.
  const isSpoken = open.some(({ kind }) => kind === 'spoken');
  const only = isSpoken
    ? phrase('Only said so far: {terms}.', { terms }, locale)
    : phrase('Promised, and not in the letter: {terms}.', { terms }, locale);
  const isClear = check.agreed.length > 0 && isAllWritten(check);
  return [
    ...agreedTable(check.agreed, (title, path) => linked(title, { offer, path }), locale),
    ...list([
      ...(isClear ? [locale.say('All that was agreed is in writing.')] : []),
      ...(open.length === 0 ? [] : [only]),
    ]),
  ];
}

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

/** Each market range with the place of every offer in it; none without ranges. */
export function marketBlocks(offers: readonly SummaryOffer[], locale: Locale): readonly Block[] {
  const [first] = offers;
  return (first?.market ?? []).flatMap((_, i) =>
    rangeBlocks(
      offers.flatMap(({ id, name, market }) => market.slice(i, i + 1).map((position) => ({ id, name, position }))),
      locale,
    ),
  );
}

interface OfferInRange extends Pick<SummaryOffer, 'id' | 'name'> {
  readonly position: MarketWords;
}

/** The columns are those percentiles that the range states. */
function rangeBlocks(offers: readonly OfferInRange[], locale: Locale): readonly Block[] {
  const [first] = offers;
  if (first === undefined) return [];
  const { say } = locale;
  const { title, percentiles, entry, role, location, origin } = first.position;
  const hasGaps = offers.some(({ position }) => position.percentiles.some(({ gap }) => gap !== undefined));
  const beside = percentiles.map(({ name, text }) =>
    phrase('Beside {percentile}', { percentile: [`${name} (`, quoted(text), ')'] }, locale),
  );
  const rows = offers.map(({ id, name, position }) => ({
    title: linked(quoted(name), { offer: id, path: position.path }),
    cells: [quoted(position.offered), position.placeText, ...(hasGaps ? gapCells(position, locale) : [])],
  }));
  const mismatches = offers.flatMap(({ name, position }) =>
    position.mismatches.map((remark) => phrase('{company}: {remark}', { company: name, remark: [remark] }, locale)),
  );
  const about = [...[role, location].filter((each) => each !== undefined), ...origin].join('; ');
  return [
    ...table({
      content: 'words',
      corner: linked(quoted(title), { candidate: entry }),
      columns: [say('Offer'), say('Place in the market'), ...(hasGaps ? beside : [])],
      rows,
    }),
    ...list([phrase('Market range: {origin}', { origin: about }, locale), ...mismatches]),
  ];
}

function gapCells({ percentiles, currency }: MarketWords, locale: Locale): readonly Line[] {
  return percentiles.map(({ gap }) =>
    gap === undefined ? locale.say('unknown') : formatMoney(gap, currency, locale, true),
  );
}
