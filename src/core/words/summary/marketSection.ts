import { formatMoney } from '../../money';
import type { Locale } from '../../locale';
import { type Block, type Line, linked, list, quoted, table } from '../../write/document';
import { phrase } from '../../write/phrase';
import type { SummaryOffer } from './summariseOffer';
import type { MarketWords } from '../marketText';

/** Each market range with the place of every offer in it; none without ranges. */
export function marketBlocks(offers: readonly SummaryOffer[], locale: Locale): readonly Block[] {
  const [first] = offers;
  return (first?.market ?? []).flatMap((_, i) =>
    rangeBlocks(
      offers.flatMap(({ id, name, market }) => market.slice(i, i + 1).map((position) => ({ id, name, position }))),
      locale,
    ),
  );
}

interface OfferInRange extends Pick<SummaryOffer, 'id' | 'name'> {
  readonly position: MarketWords;
}

/** The columns are those percentiles that the range states. */
function rangeBlocks(offers: readonly OfferInRange[], locale: Locale): readonly Block[] {
  const [first] = offers;
  if (first === undefined) return [];
  const { say } = locale;
  const { title, percentiles, entry, role, location, origin } = first.position;
  const hasGaps = offers.some(({ position }) => position.percentiles.some(({ gap }) => gap !== undefined));
  const beside = percentiles.map(({ name, text }) =>
    phrase('Beside {percentile}', { percentile: [`${name} (`, quoted(text), ')'] }, locale),
  );
  const rows = offers.map(({ id, name, position }) => ({
    title: linked(quoted(name), { offer: id, path: position.path }),
    cells: [quoted(position.offered), position.placeText, ...(hasGaps ? gapCells(position, locale) : [])],
  }));
  const mismatches = offers.flatMap(({ name, position }) =>
    position.mismatches.map((remark) => phrase('{company}: {remark}', { company: name, remark: [remark] }, locale)),
  );
  const about = [...[role, location].filter((each) => each !== undefined), ...origin].join('; ');
  return [
    ...table({
      content: 'words',
      corner: linked(quoted(title), { candidate: entry }),
      columns: [say('Offer'), say('Place in the market'), ...(hasGaps ? beside : [])],
      rows,
    }),
    ...list([phrase('Market range: {origin}', { origin: about }, locale), ...mismatches]),
  ];
}

function gapCells({ percentiles, currency }: MarketWords, locale: Locale): readonly Line[] {
  return percentiles.map(({ gap }) =>
    gap === undefined ? locale.say('unknown') : formatMoney(gap, currency, locale, true),
  );
}
