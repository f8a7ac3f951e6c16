import { linesWithRange } from '../../compare/amounts';
import { openBesideRange } from '../../compare/openParts';
import type { Contender, Ranking } from '../../compare/ranking';
import { noCurrency } from '../../currency';
import { listOf, type Locale } from '../../locale';
import { labelInSentence } from '../../titles';
import { statedRanges } from '../../value/statedRanges';
import { questionsOf } from '../../negotiate/questions/questions';
import type { Reason, VerdictInput } from './verdictTypes';

/**
 * What keeps a verdict open: what is not known, what is to be asked, which offers are not ranked, and the walk-away
 * point.
 */
export function openReasons(
  evidence: Pick<VerdictInput, 'walkAway'>,
  ranking: Ranking,
  locale: Locale,
): readonly Reason[] {
  return [
    ...ranking.contenders.flatMap((each) => unknowns(each, locale)),
    ...questions(ranking, locale),
    ...unranked(ranking, locale),
    ...walkAway(evidence, ranking, locale),
  ];
}

/** What is not known is named: what makes a total two amounts, and what is in no amount at all. */
function unknowns({ id, name, offer, valuation }: Contender, locale: Locale): Reason[] {
  const counted = new Set(linesWithRange(valuation).flatMap(({ basis }) => basis.inputs));
  const ranges = statedRanges(offer).filter(({ term }) => counted.has(term.path));
  const open = openBesideRange(valuation);
  const isMissing = new Set(open.map(({ path }) => path));
  const terms = (list: readonly { readonly path: string }[]) =>
    listOf(
      list.map(({ path }) => labelInSentence(offer, path, locale)),
      locale,
    );
  const bounded = valuation.unpriced.filter(({ path }) => !isMissing.has(path));
  const missing = open.filter(({ isCounted, reason }) => isCounted !== true && reason !== 'no-spending');
  const uninsured = open.filter(({ reason }) => reason === 'no-spending');
  return [
    ...reasonOf(
      ranges.map(({ term }) => term),
      locale.say('{company} is shown between two amounts because the offer gives a range: {terms}.', {
        company: name,
        terms: terms(ranges.map(({ term }) => term)),
      }),
    ),
    ...reasonOf(
      bounded,
      locale.say('{company} is shown between two amounts while this is not known: {terms}.', {
        company: name,
        terms: terms(bounded),
      }),
    ),
    ...reasonOf(
      missing,
      locale.say('Not known, and in no amount of {company}: {terms}.', { company: name, terms: terms(missing) }),
    ),
    ...reasonOf(
      uninsured,
      locale.say(
        '{company} offers no health insurance, so you pay for all medical care yourself. How much do you expect to spend on it a year? Add your medical spending to the assumptions.',
        { company: name },
      ),
    ),
  ];
  function reasonOf([first]: readonly { readonly path: string }[], text: string): Reason[] {
    return first === undefined ? [] : [{ text, offerId: id, path: first.path }];
  }
}

/** Of a single offer, how much there is to ask before anything can be compared. */
function questions({ contenders }: Ranking, locale: Locale): Reason[] {
  const [only, ...others] = contenders;
  if (only === undefined || others.length > 0) return [];
  const list = questionsOf(only.offer, only.valuation.unpriced);
  const [first] = list;
  if (first === undefined) return [];
  const places = { company: only.name, count: list.length };
  const text = locale.say(
    '{count, plural, one {One question to {company} is open.} other {# questions to {company} are open.}}',
    places,
  );
  return [{ text, offerId: only.id, path: first.path }];
}

function unranked({ unranked: list, currency }: Ranking, locale: Locale): Reason[] {
  return list.map(({ id, name: company, reason, path }) => {
    const text = {
      over: () => locale.say('{company} is not ranked: it is declined or has expired.', { company }),
      salary: () => locale.say('{company} is not ranked: its base salary is not known.', { company }),
      hours: () =>
        locale.say('{company} is not ranked: it pays by the hour, and its working hours are not known.', { company }),
      currency: () =>
        currency === noCurrency
          ? locale.say('{company} is not ranked: no currency is stated.', { company })
          : locale.say('{company} is not ranked: its amounts cannot be shown in {currency}.', { company, currency }),
    }[reason]();
    return { text, offerId: id, path };
  });
}

/** Never the amount itself, and marked, so that what is shared can leave it out. */
function walkAway(
  { walkAway: list }: Pick<VerdictInput, 'walkAway'>,
  { contenders }: Ranking,
  locale: Locale,
): Reason[] {
  return list.flatMap(({ id, verdict }): Reason[] => {
    const company = contenders.find((each) => each.id === id)?.name ?? '';
    if (verdict === 'reached') return [];
    const text =
      verdict === 'missed'
        ? locale.say('{company} is below your walk-away point.', { company })
        : locale.say('Whether {company} reaches your walk-away point depends on what is not known.', { company });
    return [{ text, offerId: id, isPrivate: true }];
  });
}
