import type { Offer } from '../../offer';
import { type Term, type Text, valueOf } from '../../term';
import type { NameToHide } from './otherNames';

/** The name of the employer; empty where the file gives none. */
export function employerOf({ company }: Offer): string {
  return valueOf(company)?.text.trim() ?? '';
}

/** Whether both are of one employer, however its name is capitalised. */
export function isSameEmployer(a: Offer, b: Offer): boolean {
  return employerOf(a).toLowerCase() === employerOf(b).toLowerCase();
}

/** The offers of other employers than the one of this offer; others of the same one may be its earlier revisions. */
export function ofOtherEmployers(offer: Offer, others: readonly Offer[]): readonly Offer[] {
  return others.filter((other) => !isSameEmployer(offer, other));
}

/**
 * What must not be read of another employer where this offer is spoken of: its name, and the domains of its e-mail
 * addresses.
 */
export function namesToHide(other: Offer, offer: Offer | undefined, standIn: string): readonly NameToHide[] {
  const own = offer === undefined ? [] : domainsOf(offer);
  const domains = domainsOf(other).filter((domain) => !own.includes(domain));
  return [
    { name: employerOf(other), standIn },
    ...domains.map((domain): NameToHide => ({ name: domain, standIn, isAddress: true })),
  ];
}

function domainsOf({ negotiation }: Offer): readonly string[] {
  const contact = valueOf(negotiation.contact)?.text.toLowerCase() ?? '';
  return [...contact.matchAll(/@([\p{L}\p{N}.-]+\.\p{L}{2,})/gu)].flatMap(([, domain]) => domain ?? []);
}

/**
 * A name as the file gives it; undefined where it only says that it is not known, for which these fields have no word.
 */
export function nameOrUndefined(term: Term<Text>): string | undefined {
  const text = valueOf(term)?.text.trim() ?? '';
  return /^(?:unknown|tbd|tba|n\/?a|\?*)$/i.test(text) ? undefined : text;
}
