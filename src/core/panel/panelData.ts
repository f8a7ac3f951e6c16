/** What the comparison panel shows, as data and in words. Types only, for its page has them too. */

import type { PanelChart } from './panelCharts';

/** One statement in a cell. */
export interface PanelEntry {
  readonly text: string;
  /** Leads to its line in the offer file. */
  readonly path?: string;
  readonly state: 'stated' | 'unknown' | 'none' | 'absent' | 'invalid' | 'figure';
  /** Shown on hover: a note. */
  readonly hint?: string;
  /** Names the figure whose sum can be explained. */
  readonly figure?: string;
  /** How it compares with the baseline, by sign and word. */
  readonly standing?: { readonly is: 'better' | 'worse'; readonly word: string };
}

export interface PanelRow {
  readonly title: string;
  readonly cells: readonly (readonly PanelEntry[])[];
  readonly isTotal?: boolean;
  /** Whether all offers say the same. */
  readonly isEqual?: boolean;
}

export interface PanelSection {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly PanelRow[];
}

export interface PanelColumn {
  /** Names the offer in messages; means nothing else. */
  readonly id: string;
  readonly company: string;
  /** The company, with the file where two offers are of one company. */
  readonly label: string;
  /** What its menu is called. */
  readonly menu: string;
  readonly subtitle: string;
  readonly file: string;
  readonly isBaseline: boolean;
  /** What is wrong with the file, where something is: `2 errors`. */
  readonly errors?: string;
}

export interface PanelView {
  readonly name: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly charts: readonly PanelChart[];
  readonly sections: readonly PanelSection[];
  /** Whether its figures rest on the assumptions, which are then shown with it. */
  readonly showsAssumptions: boolean;
  /** The same by another measure, where there is one to switch to. */
  readonly alternative?: { readonly label: string; readonly sections: readonly PanelSection[] };
  /** What to ask of one offer. */
  readonly negotiation?: PanelNegotiation;
}

/** A value as a file states it, for the term at a path; without a text what the letter says. */
export interface PanelChange {
  readonly path: string;
  readonly text: string;
}

/** Something that can be tried with one click: terms that get other values. */
export interface PanelTrial {
  readonly text: string;
  readonly changes: readonly PanelChange[];
  readonly isTried: boolean;
}

export interface PanelAsk {
  readonly path: string;
  readonly title: string;
  /** What the offer says, and what is known of the ask: its need, how it stands, how easy it is to grant. */
  readonly now: string;
  readonly about: string;
  /** What is tried for the term. */
  readonly text: string;
  /** What the field is called in which another value can be tried. */
  readonly field: string;
  /** Why what was typed cannot be used. */
  readonly error?: string;
  /** Target, opening figure and fallback. */
  readonly figures: readonly PanelTrial[];
  readonly reasons: readonly string[];
  /** What could stand for it. */
  readonly trades: readonly PanelTrial[];
}

/** What to ask of one offer, and what it would become. */
export interface PanelNegotiation {
  /** The offers that can still be negotiated, of which one is chosen. */
  readonly offers: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string;
  /** The offer that the rest is about; another one than is chosen only until that one's plan is there. */
  readonly id: string;
  /** What the offer comes to as it stands, and with what is tried. */
  readonly outcome: readonly string[];
  readonly tried: readonly PanelTrial[];
  readonly asks: readonly PanelAsk[];
  readonly packages: readonly PanelTrial[];
  readonly concessions: readonly PanelTrial[];
  readonly remarks: readonly string[];
  /** Whether something is tried that the log of the offer does not have. */
  readonly canLog: boolean;
}

/** A figure that the valuation takes for granted and that can be tried. */
export interface PanelAssumption {
  readonly path: string;
  readonly title: string;
  readonly help: string;
  readonly text: string;
  /** Where the figure comes from: `default`, `candidate file`, `tried`. */
  readonly origin: string;
  readonly isTried: boolean;
  /** `used`: a shown amount rests on it; `other`: none does; `weight`: the weight of a priority. */
  readonly group: 'used' | 'other' | 'weight';
  /** Why what was typed cannot be used. */
  readonly error?: string;
}

/** How a figure comes about. */
export interface PanelExplanation {
  readonly id: string;
  readonly figure: string;
  readonly title: string;
  readonly parts: readonly {
    readonly title: string;
    readonly amount: string;
    readonly path: string;
    readonly formula: string;
    readonly inputs: readonly { readonly title: string; readonly text: string; readonly path: string }[];
    readonly remarks: readonly string[];
  }[];
}

/** What is tried of the files, which stay as they are. */
export interface WhatIfValues {
  /** Of the candidate file: values by the paths of its terms. */
  readonly tried: Readonly<Record<string, string>>;
  /** Of the offers, as if their employers agreed: values by the paths of terms, by the ids of offers. */
  readonly agreed: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A reason of the verdict, with the line it speaks of, where it speaks of one. */
export interface PanelReason {
  readonly text: string;
  readonly id?: string;
  readonly path?: string;
}

export interface PanelData {
  readonly title: string;
  /** A BCP 47 language tag, for the numbers at the axes of charts. */
  readonly locale: string;
  readonly notices: readonly string[];
  /** What the comparison comes to, with its reasons; missing while it is worked out for the first time. */
  readonly verdict?: {
    readonly headline: string;
    readonly closeness: string;
    readonly reasons: readonly PanelReason[];
    /** Those that are shown only when they are asked for. */
    readonly more?: { readonly title: string; readonly reasons: readonly PanelReason[] };
  };
  readonly columns: readonly PanelColumn[];
  readonly views: readonly PanelView[];
  readonly assumptions: readonly PanelAssumption[];
  /** Whether assumptions are tried, and whether one of them can be saved. */
  readonly canDiscard: boolean;
  readonly canSave: boolean;
  readonly explanation?: PanelExplanation;
  readonly words: PanelWords;
}

/** What the page itself says, in the reader's language. */
export interface PanelWords {
  readonly table: string;
  readonly show: string;
  readonly explain: string;
  readonly baseline: string;
  readonly choose: string;
  readonly exportAs: string;
  readonly copy: string;
  readonly hideEqual: string;
  readonly pinned: string;
  readonly assumptions: string;
  readonly otherAssumptions: string;
  readonly weights: string;
  readonly tryHelp: string;
  readonly save: string;
  readonly reset: string;
  readonly close: string;
  readonly explanation: string;
  readonly chart: string;
  readonly negotiateWith: string;
  readonly anotherValue: string;
  readonly figures: string;
  readonly instead: string;
  readonly packages: string;
  readonly give: string;
  readonly triedAsks: string;
  readonly takeBack: string;
  readonly takeAllBack: string;
  readonly log: string;
  readonly inLog: string;
}
