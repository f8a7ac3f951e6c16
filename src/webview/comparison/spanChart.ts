import { scaleLinear } from 'd3-scale';
import { html, svg, type TemplateResult } from 'lit';
import { chartFrame } from './chartFrame';
import type { PanelSpans } from '../../core/panel/panelCharts';

const width = 720;
const left = 180;
const right = 24;
const top = 20;
const thick = 8;

/** For each assumption a bar from what an offer comes to at its lower bound to what it comes to at its upper one. */
export function spanChart({ title, lines, rows }: PanelSpans, locale: string, alternative: string): TemplateResult {
  const step = lines.length * (thick + 2) + 12;
  const height = top + rows.length * step + 8;
  const values = rows.flatMap(({ spans }) => spans.flatMap(({ low, now, high }) => [low, now, high]));
  const x = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(5)
    .range([left, width - right]);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return chartFrame({
    title,
    alternative,
    width,
    height,
    marks: svg`${x.ticks(6).map(
      (tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${top - 4} y2=${height}></line>
            <text class="tick" text-anchor="middle" x=${x(tick)} y="12">${short.format(tick)}</text>`,
    )}
        ${rows.map(({ label, detail, spans }, i) => {
          const y = top + i * step;
          return svg`<text class="tick" text-anchor="end" x=${left - 10} y=${y + step / 2} dy="-0.1em">${shortened(label)}<title>${detail}</title></text>
            ${spans.map(({ low, now, high, text }, k) => {
              const from = y + k * (thick + 2);
              return svg`<rect class="fill-line-${k % 6}" x=${Math.min(x(low), x(high))} width=${Math.max(2, Math.abs(x(high) - x(low)))} y=${from} height=${thick}><title>${text}</title></rect>
                <line class="axis" x1=${x(now)} x2=${x(now)} y1=${from - 1} y2=${from + thick + 1}></line>`;
            })}`;
        })}`,
    below: html`<ul class="legend">
      ${lines.map((name, i) => html`<li><span class="swatch fill-${i % 6}"></span>${name}</li>`)}
    </ul>`,
  });
}

function shortened(text: string): string {
  return text.length <= 28 ? text : `${text.slice(0, 27)}…`;
}
