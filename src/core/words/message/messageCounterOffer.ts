import { formatDate } from '../../calendar';
import { statusOf } from '../../stage';
import type { Draft } from './messageTypes';
import { bulletLines } from '../../write/plainText';
import { pastDeadline, talkBeforeDeadline } from './messageDeadlines';
import type { Median } from '../../negotiate/trades/talkingPoints';
import type { TalkingPointWords } from '../talkingPointWords';
import { supportingClaims } from '../../negotiate/asks/valueCase';
import { describeTermText } from '../termWords';

/** How many claims a message makes; more would drown the asks. */
const mostClaims = 3;

/** What the candidate asks for, why, and what speaks for it. */
export function counterOffer(draft: Draft): readonly (string | undefined)[] {
  const { offer, asks, words, hasOther } = draft;
  const claims = claimsFor(asks, draft);
  const lines = asks.length === 0 ? [words.placeholders.ask] : asks.map((ask) => askLine(ask, draft));
  return [
    `${words.asksFollow(statusOf(offer).isSigned)}\n\n${bulletLines(lines)}`,
    claims.length === 0 ? undefined : `${words.claimsFollow}\n\n${bulletLines(claims)}`,
    [words.openToOtherWays, hasOther ? words.anotherOffer : ''].filter((text) => text !== '').join(' '),
    pastDeadline(draft) ?? talkBeforeDeadline(draft) ?? words.talk,
  ];
}

/** What is logged is asked for as it is logged; of what follows from the files, the figure to open with. */
function askLine(ask: TalkingPointWords, draft: Draft): string {
  const { logged, term, title, opening, wanted, isPlainYes, stated, answer } = ask;
  const { words, quote } = draft;
  const [figure, from, path] =
    logged === undefined ? ([opening, 'computed', term] as const) : ([wanted, 'offer', `${logged}.ask`] as const);
  return words.ask({
    title: draft.titled(title, term),
    // That one wants it goes without saying.
    wanted: isPlainYes ? undefined : quote(figure, from, path),
    stated: stated === undefined || answer !== undefined ? undefined : quote(stated, 'offer', term),
    answer: answer === undefined ? undefined : quote(answer, 'offer', `${logged ?? ''}.answer`),
    because: reason(ask, draft),
  });
}

/** The candidate's own reason; of what is not logged, a market median that may be quoted. */
function reason({ logged, because, median }: TalkingPointWords, draft: Draft): string | undefined {
  if (logged !== undefined)
    // The end of the sentence is the message's own.
    return because === undefined
      ? undefined
      : draft.quote(because.replace(/(?<![.\s])[.\s]+$/, ''), 'offer', `${logged}.because`);
  return median === undefined ? undefined : medianReason(median, draft);
}

/** A median whose role, place or source cannot be said is no reason. */
function medianReason(median: Median, { words, quote, name, locale }: Draft): string | undefined {
  const { range, asOf, source } = median;
  const isWhole = (text: string | undefined, said: string | undefined) => (text === undefined) === (said === undefined);
  const of = (text: string | undefined, key: string) =>
    text === undefined ? undefined : quote(text, 'candidate', `${range}.${key}`);
  const said = median.figure && describeTermText(median.figure, locale);
  const [figure, role, location] = [of(said, 'p50'), of(median.role, 'role'), of(median.location, 'location')];
  const origin = of(source, 'source');
  const isCut = !isWhole(said, figure) || !isWhole(median.role, role) || !isWhole(median.location, location);
  if (isCut || origin === undefined) return undefined;
  const date = name(formatDate(asOf, locale), 'candidate', `${range}.as-of`);
  return words.median({ figure, role, location, source: origin, date });
}

function claimsFor(
  asks: readonly TalkingPointWords[],
  { candidate, words, quote, sentence }: Draft,
): readonly string[] {
  return supportingClaims(asks, candidate)
    .slice(0, mostClaims)
    .flatMap(({ claim, evidence }) => {
      const said = sentence(claim.text, 'candidate', claim.path);
      if (said === undefined) return [];
      return [words.claim(said, evidence === undefined ? undefined : quote(evidence.text, 'candidate', evidence.path))];
    });
}
