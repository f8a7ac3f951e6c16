import { formatMoney } from '../../money';
import type { Locale } from '../../locale';
import { bullets, escapeMarkdown, table } from '../markdown';
import type { MarketWords } from '../marketText';
import type { MarketPosition } from '../../negotiate/market/marketPosition';
import type { SummaryOffer } from './summariseOffer';
import { linked, type SourceLinks } from '../../write/sourceLinks';

/** Each market range with the place of every offer in it; empty without ranges. */
export function marketMarkdown(offers: readonly SummaryOffer[], locale: Locale, links: SourceLinks): string {
  const [first] = offers;
  return (first?.market ?? [])
    .map((_, i) =>
      rangeMarkdown(
        offers.flatMap(({ id, name, market }) => market.slice(i, i + 1).map((position) => ({ id, name, position }))),
        locale,
        links,
      ),
    )
    .join('\n\n');
}

interface Row extends Pick<SummaryOffer, 'id' | 'name'> {
  readonly position: MarketWords;
}

/** The columns are those percentiles that the range states. */
function rangeMarkdown(rows: readonly Row[], locale: Locale, links: SourceLinks): string {
  const [first] = rows;
  if (first === undefined) return '';
  const { say } = locale;
  const { title, percentiles, entry } = first.position;
  const hasGaps = rows.some(({ position }) => position.percentiles.some(({ gap }) => gap !== undefined));
  const gapHeads = percentiles.map(({ name, text }) => say('Beside {percentile}', { percentile: `${name} (${escapeMarkdown(text)})` })); // prettier-ignore
  const own = linked(escapeMarkdown(title), links.ofCandidate(entry));
  const head = [own, say('Offer'), say('Place in the market'), ...(hasGaps ? gapHeads : [])];
  const body = rows.map(({ id, name, position }) => [
    linked(escapeMarkdown(name), links.ofOffer(id, position.path)),
    escapeMarkdown(position.offered),
    escapeMarkdown(position.placeText),
    ...(hasGaps ? position.percentiles.map(({ gap }) => (gap === undefined ? say('unknown') : formatMoney(gap, position.currency, locale, true))) : []), // prettier-ignore
  ]);
  const mismatches = rows.flatMap(({ name, position }) =>
    position.mismatches.map((mismatch) => say('{company}: {remark}', { company: name, remark: mismatch })),
  );
  const { role, location, origin } = first.position;
  const about = [...[role, location].filter((each) => each !== undefined), ...origin].join('; ');
  const notes = [say('Market range: {origin}', { origin: about }), ...mismatches];
  return [table(head, body, 'words'), bullets(notes.map(escapeMarkdown))].join('\n\n');
}
