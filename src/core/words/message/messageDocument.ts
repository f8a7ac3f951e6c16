import { type Block, heading, list, paragraph } from '../../write/document';
import type { EmployerMessage } from './messageTypes';

const dash = '- ';

/** Returns a message as blocks, its subject as the heading; as text it is sent as it stands. */
export function messageDocument({ text }: EmployerMessage): readonly Block[] {
  const [subject = '', ...parts] = text.trim().split('\n\n');
  return [heading(1, subject), ...parts.flatMap((part) => blocksOf(part.split('\n')))];
}

/** The lines of a part, of which those with a dash are one list. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const first = lines.findIndex((line) => line.startsWith(dash));
  if (first < 0) return lines.map(paragraph);
  const rest = lines.slice(first).findIndex((line) => !line.startsWith(dash));
  const end = rest < 0 ? lines.length : first + rest;
  const items = lines.slice(first, end).map((line) => line.slice(dash.length));
  return [...lines.slice(0, first).map(paragraph), ...list(items), ...blocksOf(lines.slice(end))];
}
