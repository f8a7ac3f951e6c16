/** One thing that the verdict rests on, with the offer and the field to go to from it. */
export interface Reason {
  readonly text: string;
  readonly offerId?: string;
  readonly path?: string;
  /** Whether it tells of the walk-away point, which must not be in what is shared. */
  readonly isPrivate?: true;
}
