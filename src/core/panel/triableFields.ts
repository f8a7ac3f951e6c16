import type { Locale } from '../locale';
import type { CandidateDocument } from '../parse/parseOffer';
import { placeOf, valueOf } from '../term';
import { findField } from '../terms';
import { titleOf } from '../titles';
import { ratesUsed } from '../value/known';
import { readAssumptions } from '../value/assumptions';
import { candidateVocabulary, findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';
import type { Comparison } from '../words/comparison/comparison';

/** A figure of the candidate file that a comparison rests on, or could. */
interface TriableField {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** As the file, or else the schema, writes it; empty where there is neither. */
  readonly text: string;
  readonly origin: 'candidate' | 'default' | 'none';
  /** `used`: a shown amount rests on it; `other`: none does; `weight`: the weight of a priority. */
  readonly group: 'used' | 'other' | 'weight';
}

/** What decides over every total, used or not. */
const always = new Set(['assumptions.horizon', 'assumptions.raise', 'assumptions.tax-rate']);

/** The assumptions, exchange rates and weights of a candidate file that can be tried, in the order of the schema. */
export function triableFields(
  candidate: CandidateDocument,
  comparison: Comparison,
  locale: Locale,
): readonly TriableField[] {
  const used = usedPaths(candidate, comparison);
  const assumptions = findSpec(candidateVocabulary, 'assumptions');
  const terms = assumptions === undefined ? [] : [...termsOf(assumptions)];
  return [
    ...terms.map((spec): TriableField => ({
      ...written(spec.path, spec, candidate),
      path: spec.path,
      title: titleOf(spec.path, locale, candidateVocabulary),
      description: locale.say(spec.description),
      group: always.has(spec.path) || used.has(spec.path) ? 'used' : 'other',
    })),
    ...rateFields(candidate, comparison, locale),
    ...weightFields(candidate, locale),
  ];
}

/** The paths of the assumptions that shown amounts rest on. */
function usedPaths({ fields }: CandidateDocument, { offers, currency }: Comparison): ReadonlySet<string> {
  const { exchangeRates } = readAssumptions(fields);
  const ofLines = offers.flatMap(({ valuation: { lines, tax, range } }) =>
    [...lines, ...(range?.worst.lines ?? []), ...(tax === undefined ? [] : [tax])].flatMap(
      ({ basis }) => basis.assumptions,
    ),
  );
  const rates = offers.flatMap((offer) =>
    currency === undefined ? [] : ratesUsed(offer.currency, currency, exchangeRates),
  );
  return new Set([...ofLines, ...rates].map(({ path }) => path));
}

/** The terms in a group and the groups in it; names that the candidate chooses have fields of their own. */
function* termsOf(spec: FieldSpec): Generator<FieldSpec> {
  if (spec.type === 'term') yield spec;
  if (spec.type === 'group') for (const field of spec.fields) if (field.detail !== true) yield* termsOf(field);
}

/** A rate for each currency of the offers that is not the candidate's own. */
function rateFields(candidate: CandidateDocument, { offers }: Comparison, { say }: Locale): TriableField[] {
  const own = valueOf(candidate.fields.currency)?.text;
  const spec = findSpec(candidateVocabulary, 'assumptions.exchange-rates');
  const stated = [...candidate.fields.assumptions.exchangeRates.entries.keys()];
  const codes = [...new Set([...offers.map(({ currency }) => currency), ...stated])].filter(
    (code) => /^[A-Z]{3}$/.test(code) && code !== own && code !== 'XXX',
  );
  if (own === undefined || spec === undefined) return [];
  return codes.map((code) => ({
    ...written(`assumptions.exchange-rates.${code}`, spec, candidate),
    path: `assumptions.exchange-rates.${code}`,
    title: say('Exchange rate of {code}', { code }),
    description: say('What one {code} is worth in {own}.', { code, own }),
    group: offers.some(({ currency }) => currency === code) ? 'used' : 'other',
  }));
}

function weightFields(candidate: CandidateDocument, locale: Locale): TriableField[] {
  const spec = findSpec(candidateVocabulary, 'priorities[].weight');
  if (spec === undefined) return [];
  const defaults = { must: '3', important: '2', nice: '1' };
  return candidate.fields.priorities.items.flatMap(({ term, need, weight }, i) => {
    const [path, word] = [valueOf(term)?.text, valueOf(need)?.word];
    if (path === undefined || word === undefined || findSpec(offerVocabulary, path) === undefined) return [];
    const own = written(`priorities[${i}].weight`, spec, candidate);
    return [
      {
        ...(weight.state === 'stated' ? own : { text: defaults[word], origin: 'default' as const }),
        path: `priorities[${i}].weight`,
        title: locale.say('{term} ({need})', { term: titleOf(path, locale), need: locale.say(word) }),
        description: locale.say(spec.description),
        group: 'weight' as const,
      },
    ];
  });
}

function written(
  path: string,
  spec: FieldSpec,
  { fields, text }: CandidateDocument,
): Pick<TriableField, 'text' | 'origin'> {
  const field = findField(fields, path);
  const { state, span } = field === undefined ? { state: 'absent', span: undefined } : placeOf(field);
  if (span !== undefined && state !== 'absent')
    return { text: text.slice(span.start, span.end).replace(/^(['"])(.*)\1$/, '$2'), origin: 'candidate' };
  return spec.default === undefined ? { text: '', origin: 'none' } : { text: spec.default, origin: 'default' };
}
