/**
 * A place in the files that a document is made from: a field of an offer, which has the id that it has there (none
 * where the document is about one offer), or a field of the candidate file.
 */
export type SourcePlace = { readonly offer: string; readonly path: string } | { readonly candidate: string };

/**
 * A piece of a line. A string is said by us; text that a file words is `quoted`, so that it keeps its direction to
 * itself. Both stay text, whatever they contain: printers escape them.
 */
type Piece =
  | string
  | { readonly quoted: string }
  | { readonly strong: Line }
  | { readonly emphasis: Line }
  | { readonly code: string }
  | { readonly linked: Line; readonly to: SourcePlace };

/** What stands in one line or paragraph. */
export type Line = Piece | readonly Line[];

interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Line;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Line;
}

/**
 * Lines with a dash or a box to tick before each; `plain` ones are only indented where there is no better way to show a
 * list.
 */
export interface List {
  readonly kind: 'list';
  readonly mark: 'dash' | 'box' | 'plain';
  readonly items: readonly Line[];
}

export interface TableRow {
  readonly title: Line;
  readonly cells: readonly Line[];
  /** Whether it sums up the rows above. */
  readonly isTotal?: boolean;
}

/** Rows beside a first column with their titles. Figures are aligned to the right, words to the left. */
export interface Table {
  readonly kind: 'table';
  readonly content: 'figures' | 'words';
  /** What the table is about; where a format has no place for it, it stands above the titles of the rows. */
  readonly caption?: Line;
  /** What the first column holds. */
  readonly corner?: Line;
  readonly columns: readonly Line[];
  readonly rows: readonly TableRow[];
  /** What a part of the table is called where it is printed in parts of some columns each. */
  readonly captionOfPart?: (from: number, to: number, count: number) => Line;
}

/** Blocks that belong together so closely that a terminal shows them without blank lines between. */
interface BlockGroup {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

/** What is to be said of the document itself, at its end. */
interface Footer {
  readonly kind: 'footer';
  readonly lines: readonly Line[];
}

export type Block = Heading | Paragraph | List | Table | BlockGroup | Footer;

export const quoted = (text: string): Piece => ({ quoted: text });
export const strong = (text: Line): Piece => ({ strong: text });
export const emphasis = (text: Line): Piece => ({ emphasis: text });

/** Text that leads to where it comes from, in a format that has links. */
export const linked = (text: Line, to: SourcePlace): Piece => ({ linked: text, to });

export const heading = (level: Heading['level'], text: Line): Heading => ({ kind: 'heading', level, text });
export const paragraph = (text: Line): Paragraph => ({ kind: 'paragraph', text });
export const group = (blocks: readonly Block[]): BlockGroup => ({ kind: 'group', blocks });

/** The lines as a list; no block without lines. */
export function list(items: readonly Line[], mark: List['mark'] = 'dash'): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', mark, items }];
}

/** A table; no block without rows. */
export function table(parts: Omit<Table, 'kind'>): readonly Block[] {
  return parts.rows.length === 0 ? [] : [{ kind: 'table', ...parts }];
}

/** Blocks below a heading; none without blocks. */
export function section(level: Heading['level'], title: Line, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks];
}
