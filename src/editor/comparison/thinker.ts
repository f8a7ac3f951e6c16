import type { Locale } from '../../core/locale';
import type { Compared } from './compareSession';
import { isAbout, think, type Thought } from './thought';

/** How long nothing must be new before it is worked out what the figures mean, which takes longer than they do, in milliseconds. */
const pause = 300;

/** Works out what the figures of a comparison mean, once nothing newer comes; until then what was worked out before can stand. */
export class Thinker {
  readonly #onThought: (locale: Locale) => Promise<void>;
  readonly #run: (work: Promise<void>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: Compared | undefined;
  #thought: Thought | undefined;

  /** `onThought` is called when something was worked out; `run` is given the work, so that it can tell of what fails. */
  constructor(onThought: (locale: Locale) => Promise<void>, run: (work: Promise<void>) => void) {
    this.#onThought = onThought;
    this.#run = run;
  }

  /** The latest that was worked out. */
  get latest(): Thought | undefined {
    return this.#thought;
  }

  /** What was worked out of the same offers. */
  of({ comparison }: Compared): Thought | undefined {
    return this.#thought !== undefined && isAbout(this.#thought, comparison) ? this.#thought : undefined;
  }

  /** Thinks about this one in a while, and about nothing older any more. */
  later(compared: Compared, locale: Locale): void {
    this.stop();
    this.#wanted = compared;
    this.#timer = setTimeout(() => this.#run(this.#think(compared, locale)), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
  }

  async #think(compared: Compared, locale: Locale): Promise<void> {
    const thought = await think(compared, locale, () => this.#wanted === compared);
    if (thought === undefined) return;
    this.#thought = thought;
    await this.#onThought(locale);
  }
}
