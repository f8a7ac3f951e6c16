import type { IsoDate } from '../../calendar';
import { firstOfEach } from '../../firstOfEach';
import type { Offer } from '../../offer';
import { stageOf, type Closed } from '../../stage';

/** An offer that could be taken; `id` is how the caller finds it again. Without `offer` it could not be read. */
interface OfferAtHand {
  readonly id: string;
  readonly offer: Offer | undefined;
}

/** The offers among which it is decided which count. */
export interface OffersAtHand<Item extends OfferAtHand> {
  /** What the user names: files on the command line, a selection, ticks in a list. */
  readonly named?: readonly Item[];
  readonly open?: readonly Item[];
  /** All offers in the folders of the open ones. */
  readonly inFolders?: readonly Item[];
  /** The id of the candidate's current job, which comes along by itself. */
  readonly currentJob?: string | undefined;
}

interface OffersThatCount<Item> {
  /** In the order in which they were named or opened, then those of their folders. */
  readonly taken: readonly Item[];
  /** Those of the taken ones that nobody named or opened. */
  readonly added: readonly Item[];
  readonly leftOut: readonly { readonly item: Item; readonly closed: Closed }[];
}

/**
 * Decides which offers a text, a comparison or a message is based on. What the user names is taken exactly. Otherwise
 * these are the open ones and those of their folders that are neither declined nor expired. Each counts once. One that
 * cannot be read is taken, so that it is reported.
 */
export function offersThatCount<Item extends OfferAtHand>(
  { named = [], open = [], inFolders = [], currentJob }: OffersAtHand<Item>,
  today: IsoDate,
): OffersThatCount<Item> {
  const idOf = ({ id }: Item) => id;
  if (named.length > 0) return { taken: firstOfEach(named, idOf), added: [], leftOut: [] };
  const first = firstOfEach(open, idOf);
  const others = firstOfEach([...first, ...inFolders], idOf)
    .slice(first.length)
    .filter(({ id }) => id !== currentJob)
    .map((item) => ({ item, closed: item.offer && stageOf(item.offer, today).closed }));
  const added = others.flatMap(({ item, closed }) => (closed === undefined ? [item] : []));
  const leftOut = others.flatMap(({ item, closed }) => (closed === undefined ? [] : [{ item, closed }]));
  return { taken: [...first, ...added], added, leftOut };
}
