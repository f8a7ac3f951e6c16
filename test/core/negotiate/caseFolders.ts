import { readFileSync } from 'node:fs';
import type { Locale } from '../../../src/core/locale';
import { callSheet } from '../../../src/core/words/callSheet/callSheet';
import { callSheetDocument } from '../../../src/core/words/callSheet/callSheetDocument';
import { draftMessage } from '../../../src/core/words/message/message';
import type { MessageKind } from '../../../src/core/words/message/messageTypes';
import { summarise, type Summary } from '../../../src/core/words/summary/summarise';
import { summaryDocument } from '../../../src/core/words/summary/summaryDocument';
import { printMarkdown } from '../../../src/core/write/markdown';
import type { Offer } from '../../../src/core/offer';
import {
  type CandidateDocument,
  type OfferDocument,
  parseCandidate,
  parseOffer,
} from '../../../src/core/parse/parseOffer';
import { describeInsight, type InsightWords } from '../../../src/core/words/verdict/insightWords';
import { kept } from '../../support/kept';
import type { Comparison } from '../../../src/core/words/comparison/comparison';

export const today = '2026-11-22';

/** A folder of offers with its candidate file. */
export interface Folder {
  readonly name: string;
  readonly path: string;
  /** Its offers without the job the candidate has; the one that messages are about first. */
  readonly open: readonly string[];
  readonly hasJob: boolean;
}

export const examples: Folder = { name: 'examples', path: 'examples', open: ['larkspur', 'tideline', 'brenner'], hasJob: true }; // prettier-ignore

/** What is hard to get right. */
export const cases: readonly Folder[] = [
  { name: 'single-offer', open: ['fairhaven'], hasJob: false },
  { name: 'three-currencies', open: ['thamesgrid', 'harborline', 'isarwerk', 'gridworks'], hasJob: true },
  { name: 'unknowns', open: ['quillon', 'marram'], hasJob: false },
  { name: 'startup-or-listed', open: ['emberly', 'palisade'], hasJob: false },
  { name: 'exploding', open: ['brightwell'], hasJob: true },
].map((each) => ({ ...each, path: `test/fixtures/cases/${each.name}` }));

export interface ReadFolder {
  readonly offers: ReadonlyMap<string, OfferDocument>;
  readonly candidate: CandidateDocument;
}

export const read = kept(({ path, open, hasJob }: Folder): ReadFolder => {
  const names = [...(hasJob ? ['current'] : []), ...open];
  return {
    offers: new Map(names.map((name) => [name, parseOffer(readFileSync(`${path}/${name}.offer.yaml`, 'utf8'))])),
    candidate: parseCandidate(readFileSync(`${path}/me.candidate.yaml`, 'utf8')),
  };
});

export const summaryOf = kept(
  ({ offers, candidate }: ReadFolder, locale: Locale): Summary => {
    const all = [...offers].map(([id, { fields }]) => ({ id, offer: fields }));
    return summarise(all, candidate.fields, { today, locale, candidateFile: 'me.candidate.yaml' });
  },
  ({ offers, candidate }, { tag }) =>
    [tag, candidate.text, ...[...offers].map(([id, { text }]) => id + text)].join('\n'),
);

/** What the comparison of a folder means. */
export function insightInto({ offers, candidate }: ReadFolder, comparison: Comparison, locale: Locale): InsightWords {
  const all = [...offers].map(([id, { fields }]) => ({ id, offer: fields }));
  return describeInsight(all, candidate.fields, comparison, { today, locale });
}

/** All sentences of a verdict and of what would change it. */
export function verdictSentences({
  verdict,
  sensitivities,
  breakEvens,
  crossovers,
  trajectories,
}: InsightWords): string {
  const sentences = [...verdict.reasons, ...sensitivities, ...breakEvens, ...crossovers, ...trajectories.flatMap(({ cliffs }) => cliffs)]; // prettier-ignore
  return [verdict.headline, ...sentences.map(({ text }) => text)].join('\n');
}

export function summaryText(folder: ReadFolder, locale: Locale): string {
  return printMarkdown(summaryDocument(summaryOf(folder, locale), locale));
}

export function messageText(
  { offers, candidate }: ReadFolder,
  name: string,
  kind: MessageKind,
  locale: Locale,
): string {
  const options = { kind, candidate: candidate.fields, others: othersThan(name, offers), today, locale };
  return draftMessage(offers.get(name)!.fields, options).text;
}

export function callText({ offers, candidate }: ReadFolder, name: string, locale: Locale): string {
  const options = { candidate: candidate.fields, others: othersThan(name, offers), today, locale };
  return printMarkdown(callSheetDocument(callSheet(offers.get(name)!.fields, options), locale));
}

/** The other offers of a folder, the job one has among them. */
export function othersThan(name: string, offers: ReadFolder['offers']): readonly Offer[] {
  return [...offers].flatMap(([other, { fields }]) => (other === name ? [] : [fields]));
}
