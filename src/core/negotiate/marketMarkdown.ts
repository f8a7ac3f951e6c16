import { formatMoney } from '../money';
import type { Locale } from '../locale';
import { escapeMarkdown, table } from './markdown';
import type { MarketPosition } from './marketPosition';

/** Each market range with the place of every offer in it; empty without ranges. */
export function marketMarkdown(
  offers: readonly { readonly company: string; readonly market: readonly MarketPosition[] }[],
  locale: Locale,
): string {
  const [first] = offers;
  return (first?.market ?? [])
    .map((_, i) =>
      rangeMarkdown(
        offers.flatMap(({ company, market }) => market.slice(i, i + 1).map((position) => ({ company, position }))),
        locale,
      ),
    ) // prettier-ignore
    .join('\n\n');
}

interface Row {
  readonly company: string;
  readonly position: MarketPosition;
}

/** The columns are those percentiles that the range states. */
function rangeMarkdown(rows: readonly Row[], locale: Locale): string {
  const [first] = rows;
  if (first === undefined) return '';
  const { say } = locale;
  const { title, percentiles } = first.position;
  const hasGaps = rows.some(({ position }) => position.percentiles.some(({ gap }) => gap !== undefined));
  const gapHeads = percentiles.map(({ name, text }) => say('Beside {percentile}', { percentile: `${name} (${escapeMarkdown(text)})` })); // prettier-ignore
  const head = [escapeMarkdown(title), say('Offer'), say('Place in the market'), ...(hasGaps ? gapHeads : [])];
  const body = rows.map(({ company, position }) => [
    escapeMarkdown(company),
    escapeMarkdown(position.offered),
    escapeMarkdown(position.placeText),
    ...(hasGaps ? position.percentiles.map(({ gap }) => (gap === undefined ? say('unknown') : formatMoney(gap, position.currency, locale, true))) : []), // prettier-ignore
  ]);
  const mismatches = rows.flatMap(({ company, position }) =>
    position.mismatches.map((mismatch) => say('{company}: {remark}', { company, remark: mismatch })),
  );
  const { role, location, origin } = first.position;
  const about = [...[role, location].filter((each) => each !== undefined), ...origin].join('; ');
  const notes = [say('Market range: {origin}', { origin: about }), ...mismatches];
  return [table(head, body, 'words'), notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')].join('\n\n');
}
