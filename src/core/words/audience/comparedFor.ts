import type { Locale } from '../../locale';
import type { Ask, Candidate, Offer } from '../../offer';
import { absentField } from '../../parse/absentField';
import { statusOf } from '../../stage';
import { type Field, placeOf, valueOf } from '../../term';
import { couldBeInUnitedStates, countryOf } from '../../value/limits';
import { candidateVocabulary, findSpec, type GroupSpec, offerVocabulary, type TermSpec } from '../../vocabulary';
import { type Audience, sightOf } from './audience';
import { replaceTexts } from './freeTexts';
import { employerOf, namesToHide } from '../../negotiate/names/otherEmployers';
import { hideNames } from '../../negotiate/names/otherNames';
import type { OfferToCompare } from '../../compare/valuedOffers';

/** What is compared, and with what in mind. */
export interface Compared {
  readonly offers: readonly OfferToCompare[];
  readonly candidate: Candidate | undefined;
  /** The id of the offer that differences are taken from; see ComparisonOptions. */
  readonly baseline?: string | undefined;
  /** Offers that are not compared, and whose employers are not named either. */
  readonly notCounted?: readonly Offer[];
}

/** What an audience may be told of what is compared. The employer that may be named is that of the offer `keep`. */
export function comparedFor(compared: Compared, audience: Audience, locale: Locale, keep?: string): Compared {
  return sightOf[audience].others ? compared : forEmployer(compared, locale, keep);
}

/**
 * The same figures for other eyes: only one employer is named, that of the offer `keep`, else of the first that is not
 * the current job. Of the others all that is worded freely goes, and their ids; so do the walk-away point, fallbacks,
 * notes and sources. What is made of it can hold nothing else. See docs/exports.md.
 */
function forEmployer(
  { offers, candidate, baseline, notCounted = [] }: Compared,
  locale: Locale,
  keep?: string,
): Compared {
  const kept =
    offers.find(({ id }) => id === keep) ?? offers.find(({ offer }) => !statusOf(offer).isCurrent) ?? offers[0];
  const employer = kept === undefined ? '' : employerOf(kept.offer);
  const isOther = (each: OfferToCompare) =>
    each !== kept && (employer === '' || employerOf(each.offer).toLowerCase() !== employer.toLowerCase());
  const unseen = notCounted.map((offer) => ({ id: '', offer }));
  const standIns = standInsFor([...offers, ...unseen].filter(isOther), locale);
  const hide = hideNames(
    [...standIns].flatMap(([{ offer }, standIn]) => namesToHide(offer, kept?.offer, standIn)),
    employer,
  );
  const redact: Redact = (text) => {
    const { text: rest, isCut } = hide(text);
    return isCut && rest === '' ? locale.say('left out') : isCut ? `${rest} […]` : rest;
  };
  const shown = new Set<string>();
  const named = new Map(
    offers.filter((each) => !isOther(each)).map((each) => [each, ofEmployer(each.offer, redact, shown)]),
  );
  const concealed = new Set<string>();
  const safe = offers.map((each, i): OfferToCompare => {
    const offer = named.get(each) ?? ofOther(each.offer, standIns.get(each) ?? '', { shown, concealed }, locale);
    return { id: `offer-${i + 1}`, offer };
  });
  return {
    offers: safe,
    candidate:
      candidate === undefined
        ? undefined
        : ofCandidate(candidate, (text) =>
            isConcealed(text, { shown, concealed }) ? locale.say('left out') : redact(text),
          ),
    baseline: safe[offers.findIndex(({ id }) => id === baseline)]?.id,
  };
}

/**
 * A text of the named employer or of the candidate without the names of others, which says where a part of it is left
 * out.
 */
type Redact = (text: string) => string;

interface Texts {
  readonly shown: ReadonlySet<string>;
  readonly concealed: Set<string>;
}

/** What the others are called: the job one has, and offers by number. */
function standInsFor(others: readonly OfferToCompare[], locale: Locale): ReadonlyMap<OfferToCompare, string> {
  let [jobs, rest] = [0, 0];
  return new Map(
    others.map((each) => {
      const isJob = statusOf(each.offer).isCurrent;
      const number = isJob ? ++jobs : ++rest;
      const first = isJob ? locale.say('Current job') : locale.say('Another offer');
      const further = isJob
        ? locale.say('Current job {number}', { number })
        : locale.say('Another offer {number}', { number });
      return [each, number === 1 ? first : further];
    }),
  );
}

/** The offer of the employer that may be named; collects the texts that it shows. */
function ofEmployer(offer: Offer, redact: Redact, shown: Set<string>): Offer {
  const safe = replaceTexts(offer, offerVocabulary, (text) => {
    const rest = redact(text);
    shown.add(rest);
    return rest;
  });
  const asks = safe.negotiation.asks.items.map((ask): Ask => ({
    ...ask,
    fallback: absent(ask.fallback, 'negotiation.asks[].fallback'),
  }));
  const negotiation = { ...safe.negotiation, asks: { ...safe.negotiation.asks, items: asks } };
  return { ...safe, company: { ...offer.company, details: {} }, negotiation };
}

/**
 * An offer whose employer must not be named; a text that the named employer uses too gives nothing away. Collects the
 * texts that it does not show.
 */
function ofOther(offer: Offer, standIn: string, { shown, concealed }: Texts, locale: Locale): Offer {
  const safe = replaceTexts(offer, offerVocabulary, (text, spec) => {
    if (shown.has(text)) return text;
    if (spec.kinds.includes('text')) concealed.add(plain(text));
    if (spec.path === 'location') concealed.add(cityIn(text));
    return hidden(spec, offer, locale);
  });
  return {
    ...safe,
    company: { path: 'company', details: {}, state: 'stated', value: { kind: 'text', text: standIn } },
    negotiation: absent(safe.negotiation, 'negotiation'),
  };
}

/** What stands for a text that is left out; a name of something that has a type as well needs nothing. */
function hidden({ path, name }: TermSpec, offer: Offer, locale: Locale): string | undefined {
  if (path === 'perks[].name') return locale.say('Perk, name left out');
  if (name === 'name') return undefined;
  const out = locale.say('left out');
  const country = path === 'location' ? countryIn(offer) : undefined;
  return country === undefined ? out : `${out}, ${country}`;
}

/** The country at the end of the location, by which statutory limits go: without it the figures would be others. */
function countryIn(offer: Offer): string | undefined {
  if (countryOf(offer) !== undefined) return countryOf(offer);
  const place = (valueOf(offer.location)?.text ?? '').replaceAll('.', '');
  const code = /(?:^|,)\s*([A-Z]{2})\s*$/i.exec(place)?.[1]?.toUpperCase();
  return couldBeInUnitedStates(offer) || code === employerOf(offer).toUpperCase() ? undefined : code;
}

/** The candidate's file without what is for the candidate alone; a place that is priced may be another employer's. */
function ofCandidate(candidate: Candidate, redact: Redact): Candidate {
  const safe = replaceTexts(candidate, candidateVocabulary, (text) => redact(text));
  return {
    ...safe,
    currentJob: absent(safe.currentJob, 'current-job', candidateVocabulary),
    walkAway: absent(safe.walkAway, 'walk-away', candidateVocabulary),
    assumptions: {
      ...safe.assumptions,
      costOfLiving: absent(safe.assumptions.costOfLiving, 'assumptions.cost-of-living', candidateVocabulary),
    },
  };
}

/** The field as if the file did not mention it. */
function absent<F extends Field>(field: F, path: string, vocabulary: GroupSpec = offerVocabulary): F {
  const spec = findSpec(vocabulary, path);
  if (spec === undefined) throw new Error(`The vocabulary has no ${path}`);
  return absentField(spec, placeOf(field).path) as F;
}

/**
 * Whether it is what an offer says whose employer must not be named, such as its title or its place, and the named one
 * does not.
 */
function isConcealed(text: string, { shown, concealed }: Texts): boolean {
  return !shown.has(text) && (concealed.has(plain(text)) || concealed.has(cityIn(text)));
}

function cityIn(place: string): string {
  return plain(place.split(',')[0] ?? '');
}

/** The text but for capitals and white space. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
