import type { Period } from '../vocabulary';

const words: Readonly<Record<Period, string>> = {
  hour: 'h hr hrs hours hourly',
  day: 'd days daily',
  week: 'w wk wks weeks weekly',
  month: 'm mo mon months monthly',
  quarter: 'q quarters quarterly',
  year: 'y yr yrs a pa annum years yearly annually',
};

/** The period that a word such as `monthly` or `yr` most likely stands for. */
export function likelyPeriod(word: string): Period | undefined {
  const periods = Object.keys(words) as Period[];
  return periods.find((period) => period === word || words[period].split(' ').includes(word));
}
