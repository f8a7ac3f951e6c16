const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys, Home and End move the focus between the buttons of a table; its cells are one stop for the tab key. */
export function moveFocus(event: KeyboardEvent): void {
  const from = event.target;
  if (!(from instanceof HTMLButtonElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const to =
    event.key === 'Home' || event.key === 'End' ? atEdge(from, event.key === 'End') : beside(from, steps[event.key]);
  if (to === undefined) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
}

/**
 * The cell that has the focus is the one the tab key comes back to. One that the keyboard leads to is scrolled clear of
 * the names and titles that stay in view; one that is clicked stays under the pointer.
 */
export function takeFocus({ target, currentTarget }: FocusEvent): void {
  if (!(target instanceof HTMLButtonElement) || !(currentTarget instanceof HTMLElement)) return;
  for (const button of currentTarget.querySelectorAll('button')) button.tabIndex = button === target ? 0 : -1;
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function beside(from: HTMLButtonElement, step: readonly [number, number] | undefined): HTMLButtonElement | undefined {
  const cell = from.closest('td, th');
  const row = cell?.closest('tr');
  if (step === undefined || !(cell instanceof HTMLTableCellElement) || row === null || row === undefined)
    return undefined;
  const isRtl = getComputedStyle(row).direction === 'rtl';
  const [rows, columns] = [step[0], isRtl ? -step[1] : step[1]];
  const inCell = [...cell.querySelectorAll('button')];
  const next = inCell[inCell.indexOf(from) + (rows === 0 ? columns : rows)];
  if (next !== undefined) return next;
  if (rows === 0) return nearestIn(row, cell.cellIndex, columns);
  const all = [...(row.closest('table')?.rows ?? [])];
  for (let i = all.indexOf(row) + rows; i >= 0 && i < all.length; i += rows) {
    const buttons = all[i]?.cells[cell.cellIndex]?.querySelectorAll('button') ?? [];
    const found = rows > 0 ? buttons[0] : buttons[buttons.length - 1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearestIn(row: HTMLTableRowElement, from: number, step: number): HTMLButtonElement | undefined {
  for (let i = from + step; i >= 0 && i < row.cells.length; i += step) {
    const found = row.cells[i]?.querySelector('button');
    if (found) return found;
  }
  return undefined;
}

function atEdge(from: HTMLButtonElement, isEnd: boolean): HTMLButtonElement | undefined {
  const buttons = from.closest('tr')?.querySelectorAll('button') ?? [];
  return isEnd ? buttons[buttons.length - 1] : buttons[0];
}

/** Where the cell that was the stop for the tab key is gone, the first one is it. */
export function keepTabStop(root: HTMLElement): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('table button')];
  if (buttons[0] !== undefined && buttons.every(({ tabIndex }) => tabIndex !== 0)) buttons[0].tabIndex = 0;
}
