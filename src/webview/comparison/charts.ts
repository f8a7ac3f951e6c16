import type { TemplateResult } from 'lit';
import type { PanelChart } from '../../core/panel/panelCharts';
import { barChart } from './barChart';
import { lineChart } from './lineChart';
import { spanChart } from './spanChart';

/** A chart of a view. Its figures stand in the tables below it, too. */
export function chart(data: PanelChart, locale: string, alternative: string): TemplateResult {
  switch (data.kind) {
    case 'bars':
      return barChart(data, locale, alternative);
    case 'lines':
      return lineChart(data, locale, alternative);
    case 'spans':
      return spanChart(data, locale, alternative);
  }
}
