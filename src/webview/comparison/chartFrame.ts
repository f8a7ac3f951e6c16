import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { html, svg, type TemplateResult } from 'lit';

interface Frame {
  readonly title: string;
  /** Where the same stands in figures. */
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  /** What is drawn, as SVG. */
  readonly marks: TemplateResult;
  /** The legend, and what else stands below. */
  readonly below: TemplateResult;
}

/** A drawing with its caption, which scrolls where it is wider than the panel. */
export function chartFrame({ title, alternative, width, height, marks, below }: Frame): TemplateResult {
  return html`<figure>
    <figcaption>${title}</figcaption>
    <div class="chart" tabindex="0" role="group" aria-label=${title}>
      <svg
        role="img"
        aria-label="${title}. ${alternative}"
        viewBox="0 0 ${width} ${height}"
        width=${width}
        height=${height}
      >
        ${marks}
      </svg>
    </div>
    ${below}
  </figure>`;
}

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

/** From the lowest value, or zero, to a round number above the highest. */
export function valueScale(
  values: readonly number[],
  range: readonly [from: number, to: number],
): ScaleLinear<number, number> {
  const [, top = 1] = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .nice(5)
    .domain();
  return scaleLinear()
    .domain([Math.min(0, ...values), top])
    .range(range);
}
