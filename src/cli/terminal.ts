/** Where the command line writes, and what day it is. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly today: string;
}
