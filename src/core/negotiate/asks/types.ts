import type { BreakEven } from '../../compare/breakEven';
import type { Decimal } from '../../decimal';
import type { Offer } from '../../offer';
import type { Alternative, BetterTerm } from '../leverage/alternatives';
import type { LoggedAsk } from '../log/log';
import type { MarketPosition } from '../market/marketPosition';
import type { Need, ReadPriority } from '../needs/needs';
import type { Ease } from '../terms/ease';
import type { TermDirection } from '../terms/termValue';
import type { TradeTerm } from '../terms/refresherTerm';
import type { TermValue } from '../../parse/termText';
import type { SupportingClaim } from './valueCase';

/** What a change of an offer is worth to the candidate over the horizon. */
export interface AskWorth {
  /** What counts: the candidate's own word where there is one, else what the valuation says. */
  readonly amount: Decimal;
  /** The difference of the expected totals, what is unknown at its worst: the money that it takes. */
  readonly money: Decimal;
  /** Whether the candidate's own word counts. */
  readonly isStated: boolean;
}

/** A figure of an ask. */
export interface AskFigure {
  readonly wanted?: TermValue;
  /** As the log words it, where that is no value of the term. */
  readonly said?: string;
  /** What the offer is worth more with it, all else as it stands; undefined where no amount rests on the term. */
  readonly worth?: AskWorth;
}

/** Whether an offer falls short of the walk-away point, or may. */
export type BelowWalkAway = 'missed' | 'unknown';

/** The least that is enough; `walkAway` where the offer with it is not surely worth having, for the candidate alone. */
export type Fallback = AskFigure & { readonly walkAway?: BelowWalkAway };

/** Another offer that counts. */
export type OtherOffer = Alternative & { readonly offer: Offer };

/** What another offer gives of a term. */
interface GivenElsewhere {
  /** The path of the term. */
  readonly path: string;
  readonly other: OtherOffer;
  /** What it gives, as this offer would write it. */
  readonly given: TermValue;
  /** What both offers say of it. */
  readonly term: BetterTerm;
  /** Whether the other offer has it, though in writing, only by word of mouth. */
  readonly isOnlySaid: boolean;
  /** Whether it is signed, the job one has, or in writing, and so is this term of it. */
  readonly isFirm: boolean;
}

/** Why something is worth asking for, with the figure that this reason supports, where it supports one. */
export type AskReason = { readonly wanted?: TermValue; readonly direction: TermDirection } & (
  | { readonly kind: 'log'; readonly ask: LoggedAsk }
  | { readonly kind: 'need'; readonly priority: ReadPriority }
  | { readonly kind: 'market'; readonly position: MarketPosition }
  | ({ readonly kind: 'other' } & GivenElsewhere)
  | {
      readonly kind: 'break-even';
      readonly breakEven: BreakEven;
      /** What the offer and those that lead are called, by their ids. */
      readonly names: ReadonlyMap<string, string>;
    }
);

/** Something else that is worth about as much to the candidate as an ask. */
export interface Trade {
  readonly kind: TradeTerm['kind'] | 'need';
  readonly path: string;
  /** What the term then says; of a list its sum, of a refresher the amount of each grant. */
  readonly wanted: TermValue;
  /**
   * How much more of the term; in the currency and period of the term, in days, in months, or as a share. Missing of a
   * need.
   */
  readonly amount?: Decimal;
  /** What the term then comes to, in the unit of `amount`, and the period of money. Missing of a need. */
  readonly value?: Decimal;
  readonly period?: TradeTerm['period'];
  readonly isOnce?: TradeTerm['isOnce'];
  /** What it is worth over the horizon: at least what is looked for. With one step less it would be less. */
  readonly worth: AskWorth;
  /** The step to which the amount is rounded up, and what the last one of them is worth. */
  readonly step?: { readonly amount: Decimal; readonly worth: Decimal };
  readonly ease: Ease;
  /** Whether the candidate says that this is wanted instead of what is asked for. */
  readonly isPreferred: boolean;
}

/** Something to ask for, with all that is needed to ask for it; see docs/negotiation.md. */
export interface PlannedAsk {
  readonly path: string;
  /** `break-even`: the base salary with which the offer comes to as much as the one that leads. */
  readonly kind: 'term' | 'break-even';
  /** Empty where nothing comparable is in writing. */
  readonly opening: AskFigure;
  readonly target: AskFigure;
  /** What the reasons call for, where that is too much to open with; for the candidate alone. */
  readonly uncapped?: AskFigure | undefined;
  readonly fallback?: Fallback | undefined;
  /** The strongest need that the offer does not meet here. */
  readonly need?: Need;
  readonly ease: Ease;
  /** Whether it should not be asked again: the employer declined, or says that the term is not negotiable. */
  readonly isClosed: boolean;
  /** Of what the log holds. */
  readonly status?: LoggedAsk['status'];
  readonly reasons: readonly AskReason[];
  /** What of the candidate's case argues for it; empty where nothing does, undefined where that is nobody's to see. */
  readonly claims: readonly SupportingClaim[] | undefined;
  /** What could stand for it; worked out for the most pressing ones only. */
  readonly trades: readonly Trade[];
}
