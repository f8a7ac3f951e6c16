/** What the comparison panel draws. Types only. */

/** An amount in a chart. */
export interface PanelPoint {
  readonly value: number;
  readonly text: string;
}

/** Stacked bars: for each offer one bar a year, of one part for each series. */
export interface PanelBars {
  readonly kind: 'bars';
  readonly title: string;
  readonly series: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    readonly bars: readonly {
      readonly label: string;
      readonly total: string;
      readonly parts: readonly (PanelPoint | null)[];
    }[];
  }[];
}

/** One line for each offer over months or years. */
export interface PanelLines {
  readonly kind: 'lines';
  readonly title: string;
  /** The places on the axis, of which those with a label have a tick. */
  readonly steps: readonly string[];
  /** Whether a value holds until the next one, as money does that is there or not. */
  readonly isStepped: boolean;
  readonly lines: readonly {
    readonly label: string;
    readonly points: readonly PanelPoint[];
    /** What happens at a step, such as a cliff. */
    readonly marks: readonly { readonly step: number; readonly text: string }[];
  }[];
}

/** Between what each offer moves while one figure is changed. */
export interface PanelSpans {
  readonly kind: 'spans';
  readonly title: string;
  readonly lines: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly detail: string;
    /** One for each line. */
    readonly spans: readonly {
      readonly low: number;
      readonly now: number;
      readonly high: number;
      readonly text: string;
    }[];
  }[];
}

export type PanelChart = PanelBars | PanelLines | PanelSpans;
