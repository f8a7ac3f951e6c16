import { scaleBand } from 'd3-scale';
import { html, svg, type TemplateResult } from 'lit';
import type { PanelBars } from '../../core/panel/panelCharts';
import { chartFrame, valueAxis, valueScale } from './chartFrame';

const height = 260;
const left = 56;
const top = 12;
const foot = 40;

/** Bars of parts on top of each other, a bar a year, side by side for each offer; what costs money hangs below zero. */
export function barChart({ title, series, groups }: PanelBars, locale: string, alternative: string): TemplateResult {
  const count = Math.max(1, ...groups.map(({ bars }) => bars.length));
  const width = Math.max(320, left + groups.length * Math.max(90, 34 * count));
  const ends = groups.flatMap(({ bars }) => bars.map(({ parts }) => endsOf(parts)));
  const y = valueScale(
    ends.flatMap(({ low, high }) => [low, high]),
    [height - foot, top],
  );
  const places = groups.map((_, i) => String(i));
  const x = scaleBand().domain(places).range([left, width]).paddingInner(0.18).paddingOuter(0.08);
  const inner = scaleBand()
    .domain(Array.from({ length: count }, (_, i) => String(i)))
    .range([0, x.bandwidth()])
    .padding(0.14);
  return chartFrame({
    title,
    alternative,
    width,
    height,
    marks: svg`${valueAxis(y, left, width, locale)}
        ${groups.map(({ label, bars }, g) => {
          const from = x(String(g)) ?? 0;
          return svg`${bars.map((bar, i) => stack(bar, from + (inner(String(i)) ?? 0), inner.bandwidth(), y))}
            ${bars.map((_, i) => svg`<text class="tick" text-anchor="middle" x=${from + (inner(String(i)) ?? 0) + inner.bandwidth() / 2} y=${height - foot + 14}>${i + 1}</text>`)}
            <text class="label" text-anchor="middle" x=${from + x.bandwidth() / 2} y=${height - 6}>${shortened(label, x.bandwidth())}<title>${label}</title></text>`;
        })}`,
    below: html`<ul class="legend">
      ${series.map((name, i) => html`<li><span class="swatch fill-${i % 11}"></span>${name}</li>`)}
    </ul>`,
  });
}

type Parts = PanelBars['groups'][number]['bars'][number]['parts'];

function endsOf(parts: Parts): { readonly low: number; readonly high: number } {
  const values = parts.map((part) => part?.value ?? 0);
  return {
    low: values.filter((value) => value < 0).reduce((a, b) => a + b, 0),
    high: values.filter((value) => value > 0).reduce((a, b) => a + b, 0),
  };
}

/** The parts of one bar, gains upwards and costs downwards from zero. */
function stack(
  { label, total, parts }: PanelBars['groups'][number]['bars'][number],
  x: number,
  width: number,
  y: (value: number) => number,
): TemplateResult {
  let [up, down] = [0, 0];
  return svg`<g>
    <title>${label}: ${total}</title>
    ${parts.map((part, i) => {
      if (part === null) return '';
      const from = part.value < 0 ? down : up;
      const to = from + part.value;
      if (part.value < 0) down = to;
      else up = to;
      return svg`<rect class="fill-${i % 11}" x=${x} width=${width} y=${Math.min(y(from), y(to))} height=${Math.abs(y(from) - y(to))}>
        <title>${part.text}</title>
      </rect>`;
    })}
  </g>`;
}

/** A label that fits its place, by a width of 6.5 for each letter. */
function shortened(text: string, width: number): string {
  const fits = Math.max(3, Math.floor(width / 6.5));
  return text.length <= fits ? text : `${text.slice(0, fits - 1)}…`;
}
