import type { Locale } from '../../core/locale';
import { type Analysis, negotiatedOffer } from '../../core/panel/analysis';
import { today } from '../convert';
import type { Compared } from './compareSession';
import { describeInsight } from '../../core/words/verdict/insightWords';
import type { Comparison } from '../../core/words/comparison/comparison';

/**
 * How long nothing must be new before it is worked out what the figures mean, which takes longer than they do, in
 * milliseconds.
 */
const pause = 300;

/**
 * Works out what the figures of a comparison mean, once nothing newer comes; until then what was worked out before can
 * stand.
 */
export class InsightScheduler {
  readonly #onAnalysis: (locale: Locale) => Promise<void>;
  readonly #run: (work: Promise<void>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: Compared | undefined;
  #analysis: Analysis | undefined;

  /**
   * `onAnalysis` is called when something was worked out; `run` is given the work, so that it can tell of what fails.
   */
  constructor(onAnalysis: (locale: Locale) => Promise<void>, run: (work: Promise<void>) => void) {
    this.#onAnalysis = onAnalysis;
    this.#run = run;
  }

  /** The latest that was worked out. */
  get latest(): Analysis | undefined {
    return this.#analysis;
  }

  /** What was worked out of the same offers. */
  of({ comparison }: Compared): Analysis | undefined {
    return this.#analysis !== undefined && isOf(this.#analysis, comparison) ? this.#analysis : undefined;
  }

  /** Works this one out in a while, and nothing older any more. */
  later(compared: Compared, locale: Locale): void {
    this.stop();
    this.#wanted = compared;
    this.#timer = setTimeout(() => this.#run(this.#analyse(compared, locale)), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
  }

  async #analyse(compared: Compared, locale: Locale): Promise<void> {
    const analysis = await analyse(compared, locale, () => this.#wanted === compared);
    if (analysis === undefined) return;
    this.#analysis = analysis;
    await this.#onAnalysis(locale);
  }
}

/**
 * Works it out in two parts, between which the editor can do other things; undefined where it is no longer wanted
 * behind one of them.
 */
export async function analyse(
  compared: Compared,
  locale: Locale,
  isWanted: () => boolean,
): Promise<Analysis | undefined> {
  const { offers, candidate, comparison, session } = compared;
  const options = { today: today(), locale };
  const insight = describeInsight(offers, candidate.fields, comparison, options);
  await new Promise((resolve) => setTimeout(resolve));
  return isWanted() ? { insight, negotiation: negotiatedOffer(compared, session.negotiated, options) } : undefined;
}

/** Whether what was worked out is of these offers, so that it can stand until the new is there. */
function isOf({ insight }: Analysis, { offers }: Comparison): boolean {
  const ids = insight.trajectories.map(({ id }) => id);
  return ids.length === offers.length && offers.every(({ id }) => ids.includes(id));
}
