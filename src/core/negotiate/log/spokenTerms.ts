import type { Offer } from '../../offer';
import { statusOf } from '../../stage';
import { placeOf, type Field } from '../../term';
import { fieldOf } from '../../terms';
import { offerVocabulary, type FieldSpec } from '../../vocabulary';

/** The fields that say what the offer is, not what it gives. */
const head = new Set(['company', 'currency', 'status', 'received', 'expires', 'source', 'negotiation']);

/** While an offer is only talked about, every term of it is only said, unless the file knows better; the paths of these terms. */
export function spokenTerms(offer: Offer): readonly string[] {
  if (!statusOf(offer).isSpoken) return [];
  return offerVocabulary.fields
    .filter(({ name, detail }) => detail !== true && !head.has(name))
    .flatMap((spec) => partsOf(fieldOf(offer, spec), spec))
    .map(placeOf)
    .filter(({ state, details }) => state === 'stated' && details.inWriting === undefined)
    .map(({ path }) => path);
}

/** A field of the offer as the parts that a letter would have a line for. */
function partsOf(field: Field, spec: FieldSpec): readonly Field[] {
  if (spec.type !== 'group' || !('node' in field) || placeOf(field).state !== 'stated') return [field];
  if (placeOf(field).details.inWriting !== undefined) return [];
  return spec.fields.filter(({ detail }) => detail !== true).map((each) => fieldOf(field as Offer, each));
}
