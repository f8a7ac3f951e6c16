const wrapping = new CSSStyleSheet();
wrapping.replaceSync('.tablist { flex-wrap: wrap; }');

/** Lets the heads of tabs that do not fit go on in the next line, for which their library has no setting. */
export function wrapTabs(tabs?: Element): void {
  // They have a shadow root as soon as they are in the page.
  queueMicrotask(() => {
    const sheets = tabs?.shadowRoot?.adoptedStyleSheets;
    if (sheets !== undefined && !sheets.includes(wrapping)) sheets.push(wrapping);
  });
}
