/** Where the command line writes, and what day it is. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** How many columns the terminal shows; undefined where the output goes to a file or another program. */
  readonly columns?: number | undefined;
  readonly today: string;
}
