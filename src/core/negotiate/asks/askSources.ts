import { canonical } from '../../canonical';
import { template } from '../../locale';
import { valueOf } from '../../term';
import { findField } from '../../terms';
import type { Choose } from './askFigures';
import type { AskGround } from './askGround';
import { marketPositionsOf } from '../market/market';
import { checkPriorities, currencyOf, limitsOf, type Need } from '../needs/priorities';
import { holdAgainst } from '../terms/thresholds';
import {
  inCurrency,
  ownCurrency,
  periodOf,
  readWanted,
  subjectAt,
  type Direction,
  type Subject,
} from '../terms/wanted';
import type { Wanted } from '../terms/withTerm';

/** Why something is worth asking for, and the figure that this reason supports. */
export interface AskReason {
  readonly kind: 'log' | 'need' | 'market' | 'other' | 'break-even';
  /** Undefined where the log words it in a way that is no value of the term, and of a market elsewhere. */
  readonly wanted?: Wanted;
  readonly text: string;
  /** Of a need. */
  readonly need?: Need;
  /** Of the market: the entry of the candidate file, `market[0]`. */
  readonly range?: string;
  /** Of another offer: its id, and whether it is signed, the job one has, or in writing, and so is this term of it. */
  readonly offerId?: string;
  readonly isFirm?: boolean;
  /** What a comparison calls the term. */
  readonly title?: string;
  readonly direction: Direction;
}

const needWords = {
  must: template('You must have {threshold}.'),
  important: template('Important to you: {threshold}.'),
  nice: template('Nice to have for you: {threshold}.'),
};

/** Needs that the offer does not meet and that name a figure. */
export function needReasons(ground: AskGround): readonly (AskReason & { readonly path: string })[] {
  const { offer, candidate, assumptions, locale } = ground;
  if (candidate === undefined) return [];
  const currency = currencyOf(offer, candidate);
  return checkPriorities(offer, candidate, locale).flatMap(({ path, need, verdict, threshold, priority, field }) => {
    const subject = subjectAt(offer, path);
    if (verdict !== 'unmet' || subject === undefined || field === undefined) return [];
    return limitsOf(priority).flatMap(({ side, limit }) => {
      const context = { offer, assumptions, currency };
      if (holdAgainst(limit, side, field, path, context) !== 'unmet') return [];
      const wanted = ownFigure(limit, subject, ground, currency);
      if (wanted === undefined) return [];
      const direction = side === 'at-least' ? 'more' : 'less';
      return [{ kind: 'need', path, need, wanted, direction, text: locale.say(needWords[need], { threshold }) } as const]; // prettier-ignore
    });
  });
}

/** A figure of the candidate's file as the offer would write it. */
function ownFigure(
  text: string,
  subject: Subject,
  { offer, assumptions }: AskGround,
  currency: string,
): Wanted | undefined {
  // prettier-ignore
  const wanted = readWanted(text, subject.spec, currency);
  if (wanted === undefined || wanted === 'none') return wanted;
  return inCurrency(wanted, subject.spec, { offer, assumptions, currency }, { currency: ownCurrency(offer), period: periodOf(subject) }); // prettier-ignore
}

/** Medians of market ranges that the offer is short of. */
export function marketReasons(ground: AskGround): readonly (AskReason & { readonly path: string })[] {
  const { offer, candidate, assumptions, locale } = ground;
  if (candidate === undefined) return [];
  const currency = currencyOf(offer, candidate);
  return candidate.market.items.flatMap((range) => {
    const [path, median] = [valueOf(range.term)?.text ?? '', valueOf(range.p50)?.text];
    const subject = path === '' ? undefined : subjectAt(offer, path);
    if (median === undefined || subject?.state !== 'known') return [];
    const only = { ...candidate, market: { ...candidate.market, items: [range] } };
    const [position] = marketPositionsOf(offer, only, ground);
    const direction = subject.spec.better === 'less' ? 'less' : 'more';
    const wanted = ownFigure(median, subject, ground, currency);
    const field = findField(offer, path);
    if (position === undefined || position.place.kind === 'incomparable' || wanted === undefined || field === undefined) return []; // prettier-ignore
    const side = direction === 'less' ? 'at-most' : 'at-least';
    if (holdAgainst(median, side, field, path, { offer, assumptions, currency }) !== 'unmet') return [];
    const remarks = [...position.origin, ...(ground.isShared ? [] : position.mismatches)].join('; ');
    const figure = position.percentiles.find(({ name }) => name === 'p50')?.text ?? median;
    const text = locale.say('The market median is {figure} ({remarks}).', { figure, remarks });
    const reason = { kind: 'market', path, direction, text, range: range.node.path } as const;
    // What is paid elsewhere is worth knowing, and no figure to ask for here.
    return position.flags.includes('other-location') ? [reason] : [{ ...reason, wanted }];
  });
}

/** The percentile 90 of the market of this place: hardly anybody has more. Undefined where no range says. */
export function marketEnd(
  path: string,
  subject: Subject | undefined,
  ground: AskGround,
  choose: Choose,
): Wanted | undefined {
  const { offer, candidate } = ground;
  if (candidate === undefined || subject === undefined) return undefined;
  const currency = currencyOf(offer, candidate);
  const figures = candidate.market.items.flatMap((range) => {
    if (canonical(valueOf(range.term)?.text ?? '') !== path) return [];
    const [position] = marketPositionsOf(
      offer,
      { ...candidate, market: { ...candidate.market, items: [range] } },
      ground,
    );
    if (position === undefined || position.flags.includes('other-location')) return [];
    const text = valueOf(range.p90)?.text;
    return text === undefined ? [] : (ownFigure(text, subject, ground, currency) ?? []);
  });
  return choose(figures);
}
