import { noCurrency } from '../../currency';
import type { Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { findingOf } from '../../parse/scalar';
import { valueOf, type AnyValue, type Term, type Text } from '../../term';
import { misfit, type Saying } from '../misfit';

/** What is asked for, needed or paid elsewhere is written as the term it is about is written. */
export function valueDoesNotFitTerm(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const currency = valueOf<Text>(document.fields.currency)?.text ?? noCurrency;
  return claimsOf(document).flatMap(({ term, values }) =>
    values.flatMap(([saying, value]) => {
      if (value.state !== 'stated' || value.span === undefined) return [];
      const fault = misfit(value.value.text, valueOf(term)?.text ?? '', currency, saying);
      return fault === undefined ? [] : [findingOf({ ...fault, code: 'value-does-not-fit-term' }, value.span)];
    }),
  );
}

interface Claim {
  readonly term: Term<Text>;
  readonly values: readonly (readonly [Saying, Term<AnyValue>])[];
}

function claimsOf(document: OfferDocument | CandidateDocument): readonly Claim[] {
  if (document.kind === 'offer')
    return document.fields.negotiation.asks.items.map(({ term, ask, fallback, answer }) => ({
      term,
      values: [
        ['ask', ask],
        ['fallback', fallback],
        ['answer', answer],
      ],
    }));
  const { priorities, market } = document.fields;
  return [
    ...priorities.items.map(({ term, atLeast, atMost }): Claim => ({
      term,
      values: [
        ['at-least', atLeast],
        ['at-most', atMost],
      ],
    })),
    ...market.items.map(({ term, p10, p25, p50, p75, p90 }): Claim => ({
      term,
      values: [p10, p25, p50, p75, p90].map((each) => ['percentile', each]),
    })),
  ];
}
