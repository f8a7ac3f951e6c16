import type { Severity } from '../finding';
import type { Locale } from '../locale';
import { heading, paragraph, quoted, section, table, type Block } from '../write/document';

/** What is wrong in a file, with line and column, both from 1. */
interface FileFindings {
  readonly file: string;
  readonly findings: readonly {
    readonly line: number;
    readonly column: number;
    readonly severity: Severity;
    readonly message: string;
    readonly code: string;
  }[];
}

/** Words what is wrong in files, a table for each of them that has something. */
export function findingBlocks(files: readonly FileFindings[], { say }: Locale): readonly Block[] {
  const columns = [say('Severity'), say('Finding'), say('Rule')];
  const blocks = files.flatMap(({ file, findings }) => {
    const rows = findings.map(({ line, column, severity, message, code }) => ({
      title: `${line}:${column}`,
      cells: [say(severity), message, { code }],
    }));
    return section(2, quoted(file), table({ content: 'words', corner: say('Place'), columns, rows }));
  });
  return [
    heading(1, say('Findings')),
    ...(blocks.length === 0 ? [paragraph(say('There is nothing to say.'))] : blocks),
  ];
}
