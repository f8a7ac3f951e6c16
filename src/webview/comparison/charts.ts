import type { TemplateResult } from 'lit';
import type { PanelChart } from '../protocol';
import { barChart } from './barChart';
import { lineChart } from './lineChart';

/** A chart of a view. Its figures stand in the tables below it, too. */
export function chart(data: PanelChart, locale: string, alternative: string): TemplateResult {
  return data.kind === 'bars' ? barChart(data, locale, alternative) : lineChart(data, locale, alternative);
}
