import { scaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line as lineOf } from 'd3-shape';
import { html, svg, type TemplateResult } from 'lit';
import type { PanelLines, PanelPoint } from '../../core/panel/panelCharts';
import { chartFrame, valueAxis, valueScale } from './chartFrame';

const width = 640;
const height = 260;
const left = 56;
const right = 16;
const top = 12;
const foot = 28;

/** A line for each offer, with a dot where something happens. */
export function lineChart(
  { title, steps, lines, isStepped }: PanelLines,
  locale: string,
  alternative: string,
): TemplateResult {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const x = scaleLinear()
    .domain([0, Math.max(1, steps.length - 1)])
    .range([left, width - right]);
  const y = valueScale(values, [height - foot, top]);
  const path = lineOf<PanelPoint>()
    .x((_, i) => x(i))
    .y(({ value }) => y(value))
    .curve(isStepped ? curveStepAfter : curveLinear);
  return chartFrame({
    title,
    alternative,
    width,
    height,
    marks: svg`${valueAxis(y, left, width - right, locale)}
        ${steps.map((step, i) => (step === '' ? '' : svg`<text class="tick" text-anchor=${i === steps.length - 1 ? 'end' : 'middle'} x=${x(i)} y=${height - 8}>${step}</text>`))}
        ${lines.map(
          ({ label, points, marks }, i) => svg`
          <path class="line stroke-${i % 6} dash-${Math.floor(i / 6) % 4}" d=${path([...points]) ?? ''}><title>${label}</title></path>
          ${isStepped ? '' : points.map(({ value, text }, step) => svg`<circle class="fill-line-${i % 6}" r="3" cx=${x(step)} cy=${y(value)}><title>${label}, ${steps[step] ?? ''}: ${text}</title></circle>`)}
          ${marks.map(({ step, text }) => svg`<circle class="mark fill-line-${i % 6}" r="5" cx=${x(step)} cy=${y(points[step]?.value ?? 0)}><title>${label}: ${text}</title></circle>`)}`,
        )}`,
    below: html`<ul class="legend">
        ${lines.map(
          ({ label }, i) =>
            html`<li>
              <svg class="sample" width="28" height="10" aria-hidden="true">
                <line
                  class="line stroke-${i % 6} dash-${Math.floor(i / 6) % 4}"
                  x1="0"
                  x2="28"
                  y1="5"
                  y2="5"
                ></line></svg
              >${label}
            </li>`,
        )}
      </ul>
      ${lines.flatMap(({ label, marks }) => marks.map(({ text }) => html`<p class="mark-text">● ${label}: ${text}</p>`))}`,
  });
}
