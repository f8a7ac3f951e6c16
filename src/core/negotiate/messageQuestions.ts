import { readAssumptions } from '../value/assumptions';
import { valueOffer } from '../value/valueOffer';
import type { Draft } from './message';
import { bullets } from './messageLists';
import { mostPressing } from './pressingQuestions';
import { talkBeforeDeadline } from './messageRequestForTime';
import { questionsOf } from './questions';

/** How many questions a message asks, so that it gets answers. */
const mostQuestions = 8;

/** What the offer leaves open; the questions that the candidate's needs hang on first. */
export function questions(draft: Draft): readonly (string | undefined)[] {
  const { offer, candidate, today, locale, words, name } = draft;
  const { unpriced } = valueOffer(offer, readAssumptions(candidate), today);
  const all = mostPressing(questionsOf(offer, unpriced, locale), unpriced, candidate);
  const asked = all.slice(0, mostQuestions).map(({ text, path }) => name(text, 'vocabulary', path));
  return [
    `${words.questionsFollow}\n\n${bullets(asked.length === 0 ? [words.placeholders.question] : asked)}`,
    [all.length > mostQuestions ? words.furtherQuestions : '', words.answersHelp]
      .filter((text) => text !== '')
      .join(' '),
    talkBeforeDeadline(draft),
  ];
}
