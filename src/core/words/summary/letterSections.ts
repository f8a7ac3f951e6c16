import type { Locale } from '../../locale';
import { isAllWritten } from '../../negotiate/log/inWriting';
import { type Block, linked, list, quoted, section, strong } from '../../write/document';
import { listOfLines, phrase } from '../../write/phrase';
import type { InWritingWords } from '../logText';
import { agreedTable } from '../revision/inWritingDocument';
import type { SummaryOffer } from './summariseOffer';

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
