// Measures what of the comparison panel can be seen. The functions run in the page, so each is complete in itself.
import type { FrameLocator } from 'playwright-core';

export interface Room {
  readonly rows: number;
  /** How many rows are in view from top to bottom, with the row in the middle of the table scrolled to. */
  readonly wholeRows: number;
  /** The cells of that row, its title and the first offer, that something lies over. */
  readonly hidden: readonly string[];
  /** The share of the panel's height and width that does not scroll. */
  readonly stuckHeight: number;
  readonly stuckWidth: number;
  /** Heights above the lower edge of what stays in view at which a row can be seen. */
  readonly slits: readonly number[];
  /** By how much the page itself is wider and higher than the panel. */
  readonly pageOverflow: readonly [number, number];
}

/** Scrolls to the row in the middle of the table and measures what is seen. */
export function roomForRows(panel: FrameLocator): Promise<Room> {
  return panel.locator('table').evaluate(async (table: HTMLTableElement) => {
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.section)')];
    const middle = rows[Math.floor(rows.length / 2)]!;
    middle.scrollIntoView({ block: 'center', inline: 'start' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const isSeen = (cell: Element): boolean => {
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      return [top + 2, (top + bottom) / 2, bottom - 3].every((y) => cell.contains(document.elementFromPoint(x, y)));
    };
    let scroller = table.parentElement!;
    while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement!;
    const tabs = document.querySelector('vscode-tabs')?.shadowRoot?.querySelector('.header');
    let [height, width] = [0, 0];
    for (const each of [...document.querySelectorAll('main *'), ...(tabs ? [tabs] : [])]) {
      const { position, top, left } = getComputedStyle(each);
      if (position !== 'sticky') continue;
      if (top !== 'auto') height = Math.max(height, parseFloat(top) + each.getBoundingClientRect().height);
      if (left !== 'auto' && each.matches('th, td'))
        width = Math.max(width, parseFloat(left) + each.getBoundingClientRect().width);
    }
    const start = scroller.getBoundingClientRect();
    const slits = Array.from({ length: Math.floor(height) }, (_, y) => y).filter((y) =>
      [start.left + 5, start.left + start.width / 2].some(
        (x) =>
          table.querySelector('thead')!.getBoundingClientRect().bottom < start.top + height &&
          document.elementFromPoint(x, start.top + y)?.closest('tbody'),
      ),
    );
    return {
      rows: rows.length,
      wholeRows: rows.filter(({ cells: [title] }) => isSeen(title!)).length,
      hidden: [...middle.cells].slice(0, 2).filter((cell) => !isSeen(cell)).map(({ innerText }) => innerText), // prettier-ignore
      stuckHeight: (innerHeight - scroller.clientHeight + height) / innerHeight,
      stuckWidth: width / scroller.clientWidth,
      slits,
      pageOverflow: [
        document.body.scrollWidth - document.body.clientWidth,
        document.body.scrollHeight - document.body.clientHeight,
      ] as const,
    };
  });
}

/** The words of the view's texts that go on in another line without a hyphen. */
export function brokenWords(panel: FrameLocator): Promise<string[]> {
  return panel.locator('main').evaluate((main) => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (node.parentElement?.checkVisibility() !== true || node.parentElement.closest('.only-read, svg')) continue;
      for (const { index, 0: word } of (node as Text).data.matchAll(/[\p{L}\p{N}.,]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.add(word);
      }
    }
    return [...found];
  });
}

/** Whether nothing lies over what has the focus. */
export function focusIsClear(panel: FrameLocator): Promise<boolean> {
  return panel.locator('main').evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const focused = document.activeElement!;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    return [left + 1, right - 1].every((x) =>
      [top + 2, bottom - 2].every((y) => focused.contains(document.elementFromPoint(x, y))),
    );
  });
}
