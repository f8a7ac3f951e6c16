import { openAsks, type LoggedAsk } from './loggedAsks';
import type { Draft } from './message';
import { bullets } from './messageLists';
import { supportingClaims } from './supportingClaims';
import { pastDeadline, talkBeforeDeadline } from './messageRequestForTime';

/** How many claims a message makes; more would drown the asks. */
const mostClaims = 3;

/** What the candidate asks for, why, and what speaks for it. */
export function counterOffer(draft: Draft): readonly (string | undefined)[] {
  const { words, hasOther } = draft;
  const asks = openAsks(draft.asks);
  const claims = claimsFor(asks, draft);
  return [
    `${words.asksFollow}\n\n${bullets(asks.length === 0 ? [words.placeholders.ask] : asks.map((ask) => askLine(ask, draft)))}`,
    claims.length === 0 ? undefined : `${words.claimsFollow}\n\n${bullets(claims)}`,
    [words.openToOtherWays, hasOther ? words.anotherOffer : ''].filter((text) => text !== '').join(' '),
    pastDeadline(draft) ?? talkBeforeDeadline(draft) ?? words.talk,
  ];
}

function askLine(
  { path, term, title, wanted, stated, answer, because }: LoggedAsk,
  { words, quote, name }: Draft,
): string {
  return words.ask({
    title: name(title, 'vocabulary', term),
    wanted: quote(wanted, 'offer', `${path}.ask`),
    stated: stated === undefined || answer !== undefined ? undefined : quote(stated, 'offer', term),
    answer: answer === undefined ? undefined : quote(answer, 'offer', `${path}.answer`),
    // The end of the sentence is the message's own.
    because: because === undefined ? undefined : quote(because.replace(/[.\s]+$/, ''), 'offer', `${path}.because`),
  });
}

function claimsFor(asks: readonly LoggedAsk[], { candidate, words, quote }: Draft): readonly string[] {
  return supportingClaims(asks, candidate)
    .slice(0, mostClaims)
    .map(({ claim, evidence }) =>
      words.claim(
        quote(claim.text, 'candidate', claim.path),
        evidence === undefined ? undefined : quote(evidence.text, 'candidate', evidence.path),
      ),
    );
}
