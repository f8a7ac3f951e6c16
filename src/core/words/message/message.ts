import { formatDate, type IsoDate } from '../../calendar';
import type { Candidate, Offer } from '../../offer';
import { stageOf, statusOf } from '../../stage';
import { valueOf } from '../../term';
import { isNamedEntry, titleOf } from '../../titles';
import {
  employerOf,
  isSameEmployer,
  nameOrUndefined,
  namesToHide,
  ofOtherEmployers,
} from '../../negotiate/names/otherEmployers';
import { acceptance } from './messageAcceptance';
import { counterOffer } from './messageCounterOffer';
import { openQuestions, questions } from './messageQuestions';
import type { Draft, EmployerMessage, LetterSubject, MessageKind, MessageOptions, MessageWords } from './messageTypes';
import { messageWords } from './messageWords';
import { quotes } from '../quote';
import { chosenByDefault, talkingPoints } from '../../negotiate/trades/talkingPoints';
import { talkingPointWords } from '../talkingPointWords';
import { readLog } from '../../negotiate/log/log';
import { openUntil, pastDeadline, shortNotice } from './messageDeadlines';
import { hideNames } from '../../negotiate/names/otherNames';

/**
 * A message to the employer, as plain text to be read over and sent. It says nothing that the files do not say, or that
 * does not follow from them; what is missing is a placeholder in brackets. The walk-away point, fallbacks, notes and
 * the names of other employers are never in it.
 */
export function draftMessage(offer: Offer, options: MessageOptions): EmployerMessage {
  const { kind, candidate, today, locale, others = [], notCounted = [] } = options;
  const words = wordsFor(offer, options);
  const hidden = ofOtherEmployers(offer, [...others, ...notCounted]).flatMap((other) =>
    namesToHide(other, offer, standInFor(other, words)),
  );
  const { sources, leftOut, ...quoted } = quotes(hidden, employerOf(offer));
  const draft: Draft = {
    offer,
    candidate,
    asks: kind === 'counter-offer' ? asksOf(offer, options) : [],
    hasOther: othersMentioned(offer, kind, others, today).length > 0,
    today,
    locale,
    words,
    ...quoted,
    titled: (title, term) => titleInLine(title, term, draft),
  };
  const about: LetterSubject = {
    title: nameIn(offer.title, draft) ?? words.placeholders.title,
    company: nameIn(offer.company, draft) ?? words.placeholders.company,
  };
  const paragraphs = [
    words.subject[kind](about),
    words.greeting(nameIn(offer.negotiation.contact, draft) ?? words.placeholders.contact),
    opening(draft, about, kind, { others: [...others, ...notCounted], today }),
    ...bodies[kind](draft),
    `${words.closing}\n${words.placeholders.you}`,
  ];
  const text = paragraphs.filter((each) => each !== undefined && each !== '').join('\n\n');
  return { text: `${withoutSecondPoints(text)}\n`, sources, leftOut };
}

/**
 * The words of the language; to the employer whom the candidate works for, those that speak of no joining and no
 * parting.
 */
function wordsFor(offer: Offer, { others = [], locale }: MessageOptions): MessageWords {
  const words = messageWords(locale);
  const isNamed = employerOf(offer) !== '';
  const isOwn = others.some((other) => statusOf(other).isCurrent && isSameEmployer(offer, other));
  return isNamed && isOwn ? { ...words, ...words.toOwnEmployer } : words;
}

/**
 * A sentence that ends with a name such as `Acme, Inc.` ends with its point, and one that ends with an ellipsis with
 * that.
 */
function withoutSecondPoints(text: string): string {
  return text.replace(/(?<!\.)(\.(?:\.\.)?\u2069?)\.(?!\S)/g, '$1');
}

function asksOf(offer: Offer, { candidate, others = [], today, locale, asks: chosen }: MessageOptions) {
  const points = talkingPoints(offer, { candidate, others, today });
  const asked = chosen === undefined ? chosenByDefault(points) : points.filter(({ term }) => chosen.includes(term));
  return asked.map((each) => talkingPointWords(each, { offer, candidate, audience: 'employer' }, locale));
}

const bodies: Readonly<Record<MessageKind, (draft: Draft) => readonly (string | undefined)[]>> = {
  'counter-offer': counterOffer,
  questions,
  'request-for-time': requestForTime,
  acceptance,
  decline: ({ offer, words }) => [statusOf(offer).isInProcess ? words.withdraw : words.decline, words.farewell],
};

/**
 * Thanks come first, then why the candidate wants the work: who declines does not speak of that, and who accepts need
 * not think of something to say.
 */
function opening(draft: Draft, about: LetterSubject, kind: MessageKind, around: Around): string {
  const { offer, candidate, words, locale, name, sentence } = draft;
  const received = valueOf(offer.received)?.date;
  const date = received === undefined ? undefined : name(formatDate(received, locale), 'offer', 'received');
  const thanks = statusOf(offer).isInProcess ? words.thanksForInterest(about) : words.thanks({ ...about, date });
  const wish = kind === 'decline' ? undefined : enthusiasmFor(offer, candidate, around);
  if (wish === undefined) return thanks;
  const said = wish === 'to-write' ? undefined : sentence(wish.text, 'candidate', 'enthusiasm');
  if (said !== undefined) return `${thanks} ${asSentence(said)}`;
  return kind === 'acceptance' ? thanks : `${thanks} ${words.placeholders.why}`;
}

function asSentence(text: string): string {
  return /[.!?…]["'”’)\u2069]?$/.test(text) ? text : `${text}.`;
}

/** The company, the position and the contact stand as the file has them; the employer knows them. */
function nameIn(term: Offer['company'], { name }: Draft): string | undefined {
  const text = nameOrUndefined(term);
  return text === undefined ? undefined : name(text, 'offer', term.path);
}

function standInFor(other: Offer, { standIns }: MessageWords): string {
  return statusOf(other).isCurrent ? standIns.currentEmployer : standIns.employer;
}

/**
 * The title of a term as a line names it, where a colon stands only before what is said of the term: `Non-compete,
 * length`. An entry with a name of its own that must not be read goes by what it is.
 */
function titleInLine(title: string, term: string, { offer, locale, name, quote }: Draft): string {
  const inLine = (text: string) => text.replaceAll(': ', ', ');
  if (!isNamedEntry(offer, term)) return name(inLine(title), 'vocabulary', term);
  return quote(inLine(title), 'vocabulary', term) ?? name(inLine(titleOf(term, locale)), 'vocabulary', term);
}

/** Asks to keep the offer open. Until when is the candidate's to say: no file knows it. */
function requestForTime(draft: Draft): readonly (string | undefined)[] {
  const { offer, words, hasOther } = draft;
  const end = openUntil(draft);
  const { answerBy } = words.placeholders;
  const isOpen = readLog(offer).open.length > 0 || openQuestions(draft).length > 0;
  return [
    end ?? pastDeadline(draft),
    [
      end === undefined ? words.timeToDecide(answerBy) : words.moreTime(answerBy),
      isOpen ? words.pointsOpen : '',
      hasOther ? words.bothWithCare : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
    words.promiseToAnswer,
    shortNotice(draft),
  ];
}

/** Whether a message of the kind is based on other offers: on what they have more of, or on there being one. */
export function restsOnOthers(kind: MessageKind): boolean {
  return kind === 'counter-offer' || kind === 'request-for-time';
}

/**
 * The offers for which a message of the kind says that there is another one in writing, where that helps; it names none
 * of them.
 */
export function othersMentioned(
  offer: Offer,
  kind: MessageKind,
  others: readonly Offer[],
  today: IsoDate,
): readonly Offer[] {
  // Who has signed has no choice to speak of.
  if (statusOf(offer).isSigned || !restsOnOthers(kind)) return [];
  return ofOtherEmployers(offer, others).filter((other) => stageOf(other, today).isInHand);
}

/** Who could be meant by a candidate's enthusiasm. */
interface Around {
  readonly others: readonly Offer[];
  readonly today: IsoDate;
}

/**
 * Returns why the candidate wants the work, as the file says it; `to-write` where that could be meant for another
 * employer: it names one, or another offer is open too. Undefined where no file says it. What an offer of its own says
 * would come first, here.
 */
function enthusiasmFor(
  offer: Offer,
  candidate: Candidate | undefined,
  { others, today }: Around,
): { readonly text: string } | 'to-write' | undefined {
  const text = candidate === undefined ? undefined : valueOf(candidate.enthusiasm)?.text;
  if (text === undefined) return undefined;
  const isMeantForOne = [offer, ...others].some((each) => names(text, employerOf(each)));
  const isOneOfSeveral = ofOtherEmployers(offer, others).some((other) => isOpen(other, today));
  return isMeantForOne || isOneOfSeveral ? 'to-write' : { text };
}

function names(text: string, employer: string): boolean {
  const hidden = hideNames([{ name: employer, standIn: '' }], '')(text);
  return hidden.isCut || hidden.text !== text;
}

/** An offer that could still be taken; one that does not say where it stands could. */
function isOpen(offer: Offer, today: IsoDate): boolean {
  const { firmness } = stageOf(offer, today);
  return firmness !== undefined && firmness !== 'current';
}
