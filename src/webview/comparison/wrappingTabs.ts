import type { LitElement } from 'lit';

const wrapping = new CSSStyleSheet();
wrapping.replaceSync(`
  .header {
    position: sticky;
    inset: var(--tabs-top, auto) auto auto 0;
    z-index: 5;
    box-sizing: border-box;
    width: 100cqi;
    background: var(--vscode-editor-background);
  }
  .tablist { flex-wrap: wrap; }
`);

/** Tells the page how high the tabs are, below which the head of a table stays in view. */
const heights = new ResizeObserver(([entry]) => {
  if (entry === undefined) return;
  const { host } = entry.target.getRootNode() as ShadowRoot;
  // A fraction of a pixel more would leave a slit.
  const height = Math.floor(entry.target.getBoundingClientRect().height);
  host.closest('main')?.style.setProperty('--tabs-height', `${height}px`);
});

/**
 * Lets the heads of tabs that do not fit go on in the next line, and stay in view where `--tabs-top` says so, for which
 * their library has no settings.
 */
export function wrapTabs(tabs?: Element): void {
  // What their shadow root holds is there after their first update.
  void (tabs as LitElement | undefined)?.updateComplete.then(() => {
    const root = tabs?.shadowRoot;
    const header = root?.querySelector('.header');
    if (!root || !header || root.adoptedStyleSheets.includes(wrapping)) return;
    root.adoptedStyleSheets.push(wrapping);
    heights.observe(header);
  });
}
