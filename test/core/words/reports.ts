import { readFileSync } from 'node:fs';
import { english, type Locale } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import type { Compared } from '../../../src/core/words/audience/comparedFor';
import { type ReportFormat, writeReport } from '../../../src/core/words/report/writeReport';
import type { OfferToCompare } from '../../../src/core/compare/valuedOffers';

const names = ['current', 'larkspur', 'tideline', 'brenner'];

export const today = '2026-11-22';

export function offersOf(...texts: readonly string[]): OfferToCompare[] {
  return texts.map((text, i) => ({ id: `file-${i + 1}.offer.yaml`, offer: parseOffer(text).fields }));
}

/** The offers and the candidate of examples/. */
export function examples(): Compared {
  return {
    offers: offersOf(...names.map((name) => readFileSync(`examples/${name}.offer.yaml`, 'utf8'))),
    candidate: parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields,
  };
}

/** A report as the command line would write it. */
export function report(format: ReportFormat, compared: Compared, locale: Locale = english): string {
  const files = compared.offers.map(({ id }) => id);
  return writeReport(format, compared, { locale, today, files, candidateFile: 'me.candidate.yaml', notices: [] });
}
