/** What keeps an offer from being signed as it stands; in this order. */
export type ClearingKind = 'agreed' | 'promise' | 'spoken' | 'ask' | 'question' | 'condition' | 'deadline';

/** One thing to clear before signing. */
export interface ToClear {
  readonly kind: ClearingKind;
  /** The field of the offer that it is about. */
  readonly path: string;
  readonly title: string;
  readonly wrong: string;
  readonly todo: string;
}
