import { isMap } from 'yaml';
import { applyEdits } from '../text';
import { ownCurrency } from '../negotiate/terms/termValue';
import type { Offer } from '../offer';
import { rangeOf } from '../parse/nodes';
import { parseOffer, type OfferDocument } from '../parse/parseOffer';
import { readValue } from '../parse/readValue';
import { isSharedIn } from '../refactor/flowToBlock';
import { contentEnd } from '../refactor/layout';
import { setField } from '../refactor/setField';
import { pairOf } from '../refactor/siteAt';
import { isTerm, type Value } from '../term';
import { findField } from '../terms';
import { replaceAt } from '../value/replaceAt';
import { findSpec, offerVocabulary } from '../vocabulary';

/**
 * Answers what an offer would be, its log aside, if a value stood at the path of a term of its file; undefined where it cannot be
 * written there or read. However long the log is, one answer takes as long as another.
 */
export function offersWith(document: OfferDocument): (path: string, value: string) => Offer | undefined {
  const base = withoutLog(document);
  return (path, value) => {
    const edit = setField(base, path, value);
    if (edit === undefined) return undefined;
    const restated = restatedIn(base.fields, path, value);
    if (restated !== undefined) return restated;
    const next = parseOffer(applyEdits(base.text, [edit]));
    return next.yaml.broken !== undefined || next.findings.length > base.findings.length ? undefined : next.fields;
  };
}

const measured: ReadonlySet<Value['kind']> = new Set(['money', 'percent', 'duration', 'rate', 'quantity']);

/** The same offer with another amount in a term that has one, which is read alike wherever it is written; else undefined. */
function restatedIn(offer: Offer, path: string, text: string): Offer | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec?.type !== 'term' || field === undefined || !isTerm(field) || field.state !== 'stated') return undefined;
  const { value } = readValue(text, spec, ownCurrency(offer));
  if (value === undefined || !measured.has(value.kind)) return undefined;
  return replaceAt(offer, path, () => ({ ...field, value }));
}

/** The document with nothing in its negotiation log, on which no other term rests; the same one where others share what is in it. */
function withoutLog(document: OfferDocument): OfferDocument {
  const { text, yaml } = document;
  const log = isMap(yaml.root) ? pairOf(yaml.root, 'negotiation')?.value : undefined;
  const [span, end] = [rangeOf(log), contentEnd(log, text)];
  if (!isMap(log) || span === undefined || end === undefined || isSharedIn(log)) return document;
  const rest = parseOffer(`${text.slice(0, span.start)}{}${text.slice(end)}`);
  return rest.yaml.broken === undefined ? rest : document;
}
