import type { Period } from '../vocabulary';

/** The periods as a file writes them, for the pattern of a value. */
export const periodPattern = 'hour|day|week|biweekly|fortnight|semimonthly|month|quarter|year';

/** Returns the period that a file writes; a fortnight is two weeks. */
export function writtenPeriod(word: string): Period {
  return word === 'fortnight' ? 'biweekly' : (word as Period);
}

const words: Readonly<Record<Period, string>> = {
  hour: 'h hr hrs hours hourly',
  day: 'd days daily',
  week: 'w wk wks weeks weekly',
  biweekly: 'fortnight fortnights fortnightly',
  semimonthly: '',
  month: 'm mo mon months monthly',
  quarter: 'q quarters quarterly',
  year: 'y yr yrs a pa annum years yearly annually',
};

/** Returns the period that a word such as `monthly` or `yr` most likely stands for. */
export function likelyPeriod(word: string): Period | undefined {
  const periods = Object.keys(words) as Period[];
  return periods.find((period) => period === word || words[period].split(' ').includes(word));
}

/**
 * Returns the text with the words of the periods of several words: `every two weeks` becomes `biweekly`, `twice a
 * month` becomes `semimonthly`.
 */
export function withPeriodWords(text: string): string {
  return text
    .replace(/(?:(\/ ?|\bper )|\bevery |\beach )(?:two|2|other) (?:weeks?|wks?)\b/i, '$1biweekly')
    .replace(/(?<![a-z])bi[- ]weekly\b/i, 'biweekly')
    .replace(/(?<![a-z])semi[- ]monthly\b/i, 'semimonthly')
    .replace(
      /(?<=\d|\s|k|m)(?:twice|two times|(?<!\d)2 ?x|(?<!\d)2 times) (?:a |per |each |every )?month(?:ly)?\b/i,
      'semimonthly',
    );
}
