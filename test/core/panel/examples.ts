// What the tests of the panel's data share.
import { readFileSync } from 'node:fs';
import { english, type Locale } from '../../../src/core/locale';
import { type Analysis, negotiatedOffer } from '../../../src/core/panel/analysis';
import { describePanel } from '../../../src/core/panel/describePanel';
import type { PanelData, PanelEntry, PanelView, WhatIfValues } from '../../../src/core/panel/panelData';
import type { ShownComparison } from '../../../src/core/panel/shownComparison';
import { compareWhatIf, type WhatIfComparison } from '../../../src/core/panel/whatIfComparison';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { nothingFromFolders } from '../../../src/core/words/folderNotices';
import { describeInsight } from '../../../src/core/words/verdict/insightWords';

const today = '2026-11-22';

export const example = (name: string) => readFileSync(`examples/${name}.offer.yaml`, 'utf8');
export const me = readFileSync('examples/me.candidate.yaml', 'utf8');

/** What is tried, which language is spoken and which offer the others are beside. */
export interface Look extends Partial<WhatIfValues> {
  readonly locale?: Locale;
  readonly baseline?: string;
  readonly candidate?: string;
}

/** Compares offers by their texts; each id is the name of one. */
export function whatIf(texts: Readonly<Record<string, string>>, look: Look = {}): WhatIfComparison {
  const { tried = {}, agreed = {}, locale = english, baseline, candidate } = look;
  const letters = Object.entries(texts).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
  const file = candidate === undefined ? undefined : parseCandidate(candidate);
  return compareWhatIf(letters, file, { tried, agreed }, { today, locale, baseline });
}

export function analysisOf(compared: WhatIfComparison, chosen?: string, locale = english): Analysis {
  const { offers, candidate, comparison } = compared;
  const insight = describeInsight(offers, candidate.fields, comparison, { today, locale });
  return { insight, negotiation: negotiatedOffer(compared, chosen, { today, locale }) };
}

/** Describes what a panel shows of them, all files whole and read. */
export function panelOf(compared: WhatIfComparison, shown: Partial<ShownComparison> = {}, locale = english): PanelData {
  const files = compared.letters.map(({ id }) => ({
    name: `${id}.offer.yaml`,
    path: `here/${id}.offer.yaml`,
    errors: 0,
  }));
  const fixed = { missing: [], hasCandidate: true, fromFolders: nothingFromFolders, negotiated: undefined };
  return describePanel({ ...compared, files, ...fixed, analysis: undefined, explaining: undefined, ...shown }, locale);
}

export function viewIn({ views }: Pick<PanelData, 'views'>, name: string): PanelView {
  const view = views.find((each) => each.name === name);
  if (view === undefined) throw new Error(`There is no view ${name}.`);
  return view;
}

/** The texts of a row by its title: of each cell its entries, with a plain space between a currency and its amount. */
export function textsIn({ sections }: Pick<PanelView, 'sections'>, section: string, row: string): string[] {
  return entriesIn({ sections }, section, row).map((entries) =>
    entries.map(({ text }) => text.replaceAll('\u00A0', ' ')).join('; '),
  );
}

export function entriesIn(
  { sections }: Pick<PanelView, 'sections'>,
  section: string,
  title: string,
): readonly (readonly PanelEntry[])[] {
  const rows = sections.find(({ name }) => name === section)?.rows ?? [];
  const row = rows.find((each) => each.title === title);
  if (row === undefined) throw new Error(`${title} is not among ${rows.map((each) => each.title).join(', ')}.`);
  return row.cells;
}
