/** Brings a view that is shown anew to where it was left; one at its start leaves the tabs where they are. */
export function restoreScroll(
  view: Element | undefined,
  name: string,
  [left, top]: readonly [left: number, top: number] = [0, 0],
): void {
  if (!(view instanceof HTMLElement) || view.dataset['restored'] === name) return;
  view.dataset['restored'] = name;
  // It can be scrolled when it is in the page and its parts have their heights.
  requestAnimationFrame(() => {
    const page = view.closest('main');
    const tabs = view.closest('vscode-tabs');
    if (!page || !tabs) return;
    const start = page.scrollTop + tabs.getBoundingClientRect().top - page.getBoundingClientRect().top;
    page.scrollTo(left, top > start ? top : Math.min(page.scrollTop, start));
  });
}
