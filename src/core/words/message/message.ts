import { formatDate, type IsoDate } from '../../calendar';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import { statusOf } from '../../stage';
import { valueOf } from '../../term';
import { givenName } from '../../negotiate/terms/givenName';
import { acceptance } from './messageAcceptance';
import { counterOffer } from './messageCounterOffer';
import { type Around, enthusiasmFor } from './messageEnthusiasm';
import { questions } from './messageQuestions';
import { requestForTime } from './messageRequestForTime';
import { type MessageKind, type MessageWords, messageWords, type Subject } from './messageWords';
import { employerOf, isSameEmployer, namesToHide, ofOtherEmployers } from '../../negotiate/names/otherEmployers';
import { othersMentioned } from './othersMentioned';
import { type LeftOut, type Quote, type QuoteName, quotes, type Source } from '../quote';
import { chosenByDefault, talkingPoints } from '../../negotiate/trades/talkingPoints';
import { talkingPointWords, type TalkingPointWords } from '../talkingPointWords';

export interface MessageOptions {
  readonly kind: MessageKind;
  readonly candidate: Candidate | undefined;
  /** The terms to ask for, of those that can be asked for; without it, what is logged, else what is most pressing. */
  readonly asks?: readonly string[] | undefined;
  /** The other offers and the job one has: none of them is named, and that one of them is in hand may be said. */
  readonly others?: readonly Offer[];
  /** Offers that say nothing here, declined ones for example, and whose employers are not named either. */
  readonly leftOut?: readonly Offer[];
  readonly today: IsoDate;
  /** The language of the message, with the names of terms in it; it need not be that of the reader. */
  readonly locale: Locale;
}

/** A text to be sent, with all that stands in it besides the words of its templates. */
export interface Message {
  readonly text: string;
  readonly sources: readonly Source[];
  /** What the files say and the text does not, because it holds the name of another employer. */
  readonly leftOut: readonly LeftOut[];
}

/** What the parts of a message are written from. */
export interface Draft {
  readonly offer: Offer;
  readonly candidate: Candidate | undefined;
  /** What to ask for, in a counter-offer. */
  readonly asks: readonly TalkingPointWords[];
  readonly hasOther: boolean;
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly words: MessageWords;
  readonly quote: Quote;
  readonly sentence: Quote;
  readonly name: QuoteName;
}

/**
 * A message to the employer, as plain text to be read over and sent. It says nothing that the files do not say, or that does not
 * follow from them; what is missing is a placeholder in brackets. The walk-away point, fallbacks, notes and the names of other
 * employers are never in it.
 */
export function draftMessage(offer: Offer, options: MessageOptions): Message {
  const { kind, candidate, today, locale, others = [], leftOut: unseen = [] } = options;
  const words = wordsFor(offer, options);
  const hidden = ofOtherEmployers(offer, [...others, ...unseen]).flatMap((other) =>
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
  };
  const about: Subject = {
    title: nameIn(offer.title, draft) ?? words.placeholders.title,
    company: nameIn(offer.company, draft) ?? words.placeholders.company,
  };
  const paragraphs = [
    words.subject[kind](about),
    words.greeting(nameIn(offer.negotiation.contact, draft) ?? words.placeholders.contact),
    opening(draft, about, kind, { others: [...others, ...unseen], today }),
    ...bodies[kind](draft),
    `${words.closing}\n${words.placeholders.you}`,
  ];
  const text = paragraphs.filter((each) => each !== undefined && each !== '').join('\n\n');
  return { text: `${withoutSecondPoints(text)}\n`, sources, leftOut };
}

/** The words of the language; to the employer whom the candidate works for, those that speak of no joining and no parting. */
function wordsFor(offer: Offer, { others = [], locale }: MessageOptions): MessageWords {
  const words = messageWords(locale);
  const isNamed = employerOf(offer) !== '';
  const isOwn = others.some((other) => statusOf(other).isCurrent && isSameEmployer(offer, other));
  return isNamed && isOwn ? { ...words, ...words.toOwnEmployer } : words;
}

/** A sentence that ends with a name such as `Acme, Inc.` ends with its point, and one that ends with an ellipsis with that. */
function withoutSecondPoints(text: string): string {
  return text.replace(/(?<!\.)(\.(?:\.\.)?\u2069?)\.(?!\S)/g, '$1');
}

function asksOf(offer: Offer, { candidate, others = [], today, locale, asks: chosen }: MessageOptions) {
  const points = talkingPoints(offer, { candidate, others, today });
  const asked = chosen === undefined ? chosenByDefault(points) : points.filter(({ term }) => chosen.includes(term));
  return asked.map((each) => talkingPointWords(each, { offer, candidate, isShared: false }, locale));
}

const bodies: Readonly<Record<MessageKind, (draft: Draft) => readonly (string | undefined)[]>> = {
  'counter-offer': counterOffer,
  questions,
  'request-for-time': requestForTime,
  acceptance,
  decline: ({ offer, words }) => [statusOf(offer).isInProcess ? words.withdraw : words.decline, words.farewell],
};

/**
 * Thanks come first, then why the candidate wants the work: who declines does not speak of that, and who accepts need not think of
 * something to say.
 */
function opening(draft: Draft, about: Subject, kind: MessageKind, around: Around): string {
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
  const text = givenName(term);
  return text === undefined ? undefined : name(text, 'offer', term.path);
}

function standInFor(other: Offer, { standIns }: MessageWords): string {
  return statusOf(other).isCurrent ? standIns.currentEmployer : standIns.employer;
}
