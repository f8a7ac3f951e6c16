import { html, type TemplateResult } from 'lit';

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
