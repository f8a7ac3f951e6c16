import type { IsoDate } from '../../calendar';
import { revisionChanges, type RevisionChange, type RevisionSide } from '../../compare/revisionChanges';
import type { Locale } from '../../locale';
import { agreedInRevision, type AgreedAsk } from '../../negotiate/log/agreedInRevision';
import type { Candidate, Offer } from '../../offer';
import { placeOf } from '../../term';
import { labelOf } from '../../titles';
import { compareOffers } from '../comparison/compareOffers';
import type { Comparison, Figure } from '../comparison/comparison';
import { stateText } from '../describe';
import { fieldText } from '../describeEntry';

/** A term that the revisions say differently, with what each of them says in words. */
export interface ChangeWords extends Pick<RevisionChange, 'path' | 'kind' | 'inWriting'> {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** A total over the horizon in both revisions. */
export interface RevisionTotal {
  readonly name: 'guaranteed' | 'expected';
  readonly before: Figure;
  readonly after: Figure;
  /** The newer less the older; undefined where the two are in different currencies, or in none. */
  readonly difference?: Figure;
}

/** What became of an offer from one revision to the next, with what its log says was agreed. */
export interface Revision extends Pick<Comparison, 'currency' | 'horizon' | 'notices'> {
  readonly company: string;
  /** In the order of the format. */
  readonly changes: readonly ChangeWords[];
  readonly totals: readonly RevisionTotal[];
  readonly agreed: readonly AgreedAsk[];
}

/**
 * Compares two revisions of one offer: term by term, by what they come to under the same assumptions, and by what was
 * agreed.
 */
export function revisionOf(
  revisions: { readonly old: Offer; readonly own: Offer },
  candidate: Candidate | undefined,
  { today, locale }: { readonly today: IsoDate; readonly locale: Locale },
): Revision {
  const { old, own } = revisions;
  const both = [
    { id: 'old', offer: old },
    { id: 'own', offer: own },
  ];
  const comparison = compareOffers(both, candidate, { baseline: 'old', today, locale });
  const { currency, horizon, notices } = comparison;
  const totals = (['guaranteed', 'expected'] as const).flatMap((name): RevisionTotal[] => {
    const [before, after] = comparison[name].at(-1)?.figures ?? [];
    const difference = comparison.differences.find((row) => row.name === `${name}-difference`)?.figures[1];
    if (before === undefined || after === undefined) return [];
    return [{ name, before, after, ...(difference === undefined ? {} : { difference }) }];
  });
  return {
    company: comparison.offers[1]?.company ?? '',
    currency,
    horizon,
    changes: revisionChanges(old, own).map((each) => changeWords(each, revisions, locale)),
    totals,
    notices,
    agreed: agreedInRevision(revisions, candidate),
  };
}

function changeWords(
  { path, spec, kind, before, after, ...rest }: RevisionChange,
  { old, own }: { readonly old: Offer; readonly own: Offer },
  locale: Locale,
): ChangeWords {
  const text = ({ field, state }: RevisionSide) =>
    field === undefined || placeOf(field).state !== state ? stateText(state, locale) : fieldText(field, spec, locale);
  const title = labelOf(kind === 'removed' ? old : own, path, locale);
  return { path, title, kind, before: text(before), after: text(after), ...rest };
}
