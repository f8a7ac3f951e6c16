import { listOf, type Locale } from '../../locale';
import { type InWriting, isAllWritten } from '../../negotiate/log/inWriting';
import { agreedVerdicts } from '../revision/inWritingMarkdown';
import { bullets, escapeMarkdown, table } from '../markdown';
import { linked, type SourceLinks } from '../../write/sourceLinks';
import type { SummaryOffer } from './summariseOffer';
import type { InWritingWords } from '../logText';

/** What to ask each employer. */
export function questionsMarkdown(offers: readonly SummaryOffer[], links: SourceLinks): string {
  return perOffer(offers, ({ id, questions }) => [
    bullets(questions.map(({ path, text }) => linked(escapeMarkdown(text), links.ofOffer(id, path)))),
  ]);
}

/** What in each letter binds the candidate or can cost them money. */
export function risksMarkdown(offers: readonly SummaryOffer[], links: SourceLinks): string {
  return perOffer(offers, ({ id, risks }) => [
    bullets(
      risks.map(({ path, title, text }) => `**${linked(escapeMarkdown(title), links.ofOffer(id, path))}**: ${escapeMarkdown(text)}`), // prettier-ignore
    ),
  ]);
}

/** What was agreed beside what each offer says, and what is not in writing yet. */
export function writingMarkdown(offers: readonly SummaryOffer[], locale: Locale, links: SourceLinks): string {
  return perOffer(offers, ({ id, inWriting }) =>
    inWriting === undefined ? [] : writing(inWriting, locale, (path) => links.ofOffer(id, path)),
  );
}

type LinkIn = (path: string) => string | undefined;

function writing(check: InWritingWords, locale: Locale, link: LinkIn): readonly string[] {
  const { say } = locale;
  const open = check.toClear.filter(({ kind }) => kind === 'promise' || kind === 'spoken');
  const terms = listOf(open.map(({ path, title }) => linked(escapeMarkdown(title), link(path))), locale); // prettier-ignore
  // Where all of it is only spoken of, so is what was promised.
  const isSpoken = open.some(({ kind }) => kind === 'spoken');
  const isClear = check.agreed.length > 0 && isAllWritten(check);
  return [
    agreed(check, locale, link),
    bullets([
      ...(isClear ? [say('All that was agreed is in writing.')] : []),
      ...(open.length === 0 ? [] : [isSpoken ? say('Only said so far: {terms}.', { terms }) : say('Promised, and not in the letter: {terms}.', { terms })]), // prettier-ignore
    ]),
  ];
}

function agreed(check: InWritingWords, { say }: Locale, link: LinkIn): string {
  const rows = check.agreed.map(({ path, title, agreed: value, stated, verdict }) => [
    linked(escapeMarkdown(title), link(path)),
    escapeMarkdown(value),
    escapeMarkdown(stated),
    say(agreedVerdicts[verdict]),
  ]);
  return table([say('Term'), say('Agreed'), say('The offer says'), say('Verdict')], rows, 'words');
}

function perOffer(offers: readonly SummaryOffer[], of: (offer: SummaryOffer) => readonly string[]): string {
  return offers
    .flatMap((offer) => {
      const parts = of(offer).filter((text) => text !== '');
      return parts.length === 0 ? [] : [[`### ${escapeMarkdown(offer.name)}`, ...parts].join('\n\n')];
    })
    .join('\n\n');
}
