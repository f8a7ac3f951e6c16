import type { ScaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';

/** The numbers of the value axis with their lines across the chart, written short: `200K`. */
export function valueAxis(
  scale: ScaleLinear<number, number>,
  left: number,
  right: number,
  locale: string,
): TemplateResult[] {
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return scale.ticks(5).map((tick) => {
    const y = scale(tick);
    return svg`<line class=${tick === 0 ? 'axis' : 'grid'} x1=${left} x2=${right} y1=${y} y2=${y}></line>
      <text class="tick" x=${left - 6} y=${y} dy="0.32em" text-anchor="end">${short.format(tick)}</text>`;
  });
}
