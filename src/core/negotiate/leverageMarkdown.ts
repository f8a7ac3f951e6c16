import type { Locale } from '../locale';
import type { Leverage } from './leverage';
import { decisionTexts, gradedName, leverageTexts } from './leverageText';
import { escapeMarkdown } from './markdown';

/** What one holds in each talk, and in which order offers must be answered; empty where no offer is to be talked about. */
export function leverageMarkdown(leverage: Leverage, locale: Locale): string {
  const { offers, decisions, over } = leverage;
  if (offers.length === 0) return '';
  const list = (lines: readonly string[]) => lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  const order = decisionTexts(decisions, locale);
  const gone = over.map(({ name }) => locale.say('{company} counts no more: it is declined or has expired.', { company: name })); // prettier-ignore
  return [
    ...offers.map((own) => `### ${escapeMarkdown(gradedName(own, locale))}\n\n${list(leverageTexts(own, leverage, locale))}`), // prettier-ignore
    ...(order.length + gone.length === 0 ? [] : [`### ${locale.say('Order of decisions')}\n\n${list([...order, ...gone])}`]), // prettier-ignore
  ].join('\n\n');
}
