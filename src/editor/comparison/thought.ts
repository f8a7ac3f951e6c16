import type { Comparison } from '../../core/compare/comparison';
import type { Locale } from '../../core/locale';
import { stageOf } from '../../core/stage';
import { insightOf, type Insight } from '../../core/negotiate/verdict/insight';
import { isNegotiable, plansOf } from '../../core/negotiate/trades/plan';
import { today } from '../convert';
import { toCompare } from '../files/readOffers';
import type { Compared } from './compareSession';
import type { Negotiation } from './negotiationView';

/** What a comparison means and what to ask for: it takes longer to work out than the figures. */
export interface Thought {
  readonly insight: Insight;
  readonly negotiation: Negotiation;
}

/** Works it out in two parts, between which the editor can do other things; undefined where it is no longer wanted behind one of them. */
export async function think(compared: Compared, locale: Locale, isWanted: () => boolean): Promise<Thought | undefined> {
  const { read, candidate, comparison } = compared;
  const insight = insightOf(toCompare(read), candidate.fields, comparison, { today: today(), locale });
  await new Promise((resolve) => setTimeout(resolve));
  return isWanted() ? { insight, negotiation: negotiationOf(compared, locale) } : undefined;
}

function negotiationOf({ letters, candidate, stands, session }: Compared, locale: Locale): Negotiation {
  const options = { today: today(), locale };
  const open = letters.flatMap(({ id, offer }) => {
    const { firmness } = stageOf(offer, options.today);
    return firmness !== undefined && isNegotiable(firmness) ? [id] : [];
  });
  const only = open.find((id) => id === session.negotiated) ?? open[0];
  const [plan] = only === undefined ? [] : plansOf(letters, candidate.fields, stands, { ...options, only });
  return { open, plan };
}

/** Whether what was worked out is of these offers, so that it can stand until the new is there. */
export function isAbout({ insight }: Thought, { offers }: Comparison): boolean {
  const ids = insight.trajectories.map(({ id }) => id);
  return ids.length === offers.length && offers.every(({ id }) => ids.includes(id));
}
