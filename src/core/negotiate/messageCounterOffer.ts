import { formatDate } from '../calendar';
import { isSigned } from './agreedTerms';
import type { AskInTalks } from './asksInTalks';
import type { Draft } from './message';
import { bullets, nameInLine } from './messageLists';
import { pastDeadline, talkBeforeDeadline } from './messageDeadlines';
import { supportingClaims } from './supportingClaims';

/** How many claims a message makes; more would drown the asks. */
const mostClaims = 3;

/** What the candidate asks for, why, and what speaks for it. */
export function counterOffer(draft: Draft): readonly (string | undefined)[] {
  const { offer, asks, words, hasOther } = draft;
  const claims = claimsFor(asks, draft);
  return [
    `${words.asksFollow(isSigned(offer))}\n\n${bullets(asks.length === 0 ? [words.placeholders.ask] : asks.map((ask) => askLine(ask, draft)))}`,
    claims.length === 0 ? undefined : `${words.claimsFollow}\n\n${bullets(claims)}`,
    [words.openToOtherWays, hasOther ? words.anotherOffer : ''].filter((text) => text !== '').join(' '),
    pastDeadline(draft) ?? talkBeforeDeadline(draft) ?? words.talk,
  ];
}

/** What is logged is asked for as it is logged; of what follows from the files, the figure to open with. */
function askLine(ask: AskInTalks, draft: Draft): string {
  const { logged, term, title, opening, wanted, stated, answer } = ask;
  const { words, quote, name, locale } = draft;
  const [figure, from, path] = logged === undefined ? ([opening, 'computed', term] as const) : ([wanted, 'offer', `${logged}.ask`] as const); // prettier-ignore
  return words.ask({
    title: name(nameInLine(title), 'vocabulary', term),
    // That one wants it goes without saying.
    wanted: figure === locale.say('yes') ? undefined : quote(figure, from, path),
    stated: stated === undefined || answer !== undefined ? undefined : quote(stated, 'offer', term),
    answer: answer === undefined ? undefined : quote(answer, 'offer', `${logged ?? ''}.answer`),
    because: reason(ask, draft),
  });
}

/** The candidate's own reason; of what is not logged, a market median that may be quoted. */
function reason({ logged, because, median }: AskInTalks, { words, quote, locale }: Draft): string | undefined {
  if (logged !== undefined)
    // The end of the sentence is the message's own.
    return because === undefined ? undefined : quote(because.replace(/[.\s]+$/, ''), 'offer', `${logged}.because`);
  if (median === undefined) return undefined;
  const of = (text: string | undefined, name: string) =>
    text === undefined ? undefined : quote(text, 'candidate', `${median.range}.${name}`);
  return words.median({
    figure: of(median.figure, 'p50'),
    role: of(median.role, 'role'),
    location: of(median.location, 'location'),
    source: quote(median.source, 'candidate', `${median.range}.source`),
    date: quote(formatDate(median.asOf, locale), 'candidate', `${median.range}.as-of`),
  });
}

function claimsFor(asks: readonly AskInTalks[], { candidate, words, quote, sentence }: Draft): readonly string[] {
  return supportingClaims(asks, candidate)
    .slice(0, mostClaims)
    .map(({ claim, evidence }) =>
      words.claim(
        sentence(claim.text, 'candidate', claim.path),
        evidence === undefined ? undefined : quote(evidence.text, 'candidate', evidence.path),
      ),
    );
}
