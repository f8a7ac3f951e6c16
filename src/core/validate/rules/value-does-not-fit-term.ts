import { noCurrency } from '../../currency';
import { error, type Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import type { Fault } from '../../parse/scalar';
import type { Span } from '../../span';
import { valueOf, type AnyValue, type Term, type Text } from '../../term';
import { misfit } from '../misfit';

/** What is asked for, needed or paid elsewhere is written as the term it is about is written. */
export function valueDoesNotFitTerm(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const currency = valueOf<Text>(document.fields.currency)?.text ?? noCurrency;
  return claimsOf(document).flatMap(({ term, values }) =>
    values.flatMap((value) => {
      if (value.state !== 'stated' || value.span === undefined) return [];
      const fault = misfit(value.value.text, valueOf(term)?.text ?? '', currency);
      return fault === undefined ? [] : [toFinding(fault, value.span)];
    }),
  );
}

function toFinding({ text, args, replacement }: Fault, span: Span): Finding {
  const finding = error('value-does-not-fit-term', span, text, args);
  return replacement === undefined ? finding : { ...finding, replacement };
}

interface Claim {
  readonly term: Term<Text>;
  readonly values: readonly Term<AnyValue>[];
}

function claimsOf(document: OfferDocument | CandidateDocument): readonly Claim[] {
  if (document.kind === 'offer')
    return document.fields.negotiation.asks.items.map(({ term, ask, fallback, answer }) => ({
      term,
      values: [ask, fallback, answer],
    }));
  const { priorities, market } = document.fields;
  return [
    ...priorities.items.map(({ term, atLeast, atMost }) => ({ term, values: [atLeast, atMost] })),
    ...market.items.map(({ term, p10, p25, p50, p75, p90 }) => ({ term, values: [p10, p25, p50, p75, p90] })),
  ];
}
