/** The format as `help format` prints it: the page that is shown where the sources are. */
import type { Ports } from '../../ports.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import { renderTable, widthOf } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';
import { wrapLines, wrapText } from '../../text/prose.ts';
import type { HelpTopic } from '../command.ts';
import { readOrRefuse } from '../file-fault.ts';
import { usage } from '../read-flags.ts';
import { routineFolder } from '../routine-folders.ts';

const maxPageBytes = 1024 * 1024;

/** The page that is shown where the sources are, printed here. */
export const formatTopic: HelpTopic = {
  render: async (section, columns, ports) => {
    const page = await readPage(ports);
    if (section === undefined) return renderMarkdown(page, columns);
    const sections = listSections(page);
    const found = sections.find(({ anchor }) => anchor === section);
    if (found !== undefined) return renderMarkdown(found.text, columns);
    const anchors = sections.map(({ anchor }) => anchor);
    const nearest = nearestWord(section, anchors);
    throw usage(
      `The format has no section "${safeText(section)}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} There are: ${anchors.join(', ')}.`,
    );
  },
};

async function readPage({ files, environment }: Ports): Promise<string> {
  const path = files.join(routineFolder('bundled', files, environment.folders), 'README.md');
  return new TextDecoder().decode(await readOrRefuse(files, path, maxPageBytes));
}

export interface MarkdownSection {
  /** As links name it: `times-and-numbers`. */
  readonly anchor: string;
  /** With its heading. */
  readonly text: string;
}

/** The parts below a heading of the second level. */
export function listSections(page: string): readonly MarkdownSection[] {
  return page
    .split(/^(?=## )/m)
    .filter((text) => text.startsWith('## '))
    .map((text) => ({ anchor: anchorOf(text.split('\n')[0]?.slice(3) ?? ''), text }));
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');
}

export function renderMarkdown(page: string, columns: number): readonly string[] {
  return splitBlocks(page).flatMap((block, index) => [...(index === 0 ? [] : ['']), ...renderBlock(block, columns)]);
}

/** Blocks stand between empty lines; a piece of code may have some of its own. */
function splitBlocks(page: string): readonly string[] {
  return [...page.matchAll(/^```[\s\S]*?^```|(?:^(?!```).+\n?)+/gm)].map(([block]) => block.trimEnd());
}

const codeIndent = '    ';

function renderBlock(block: string, columns: number): readonly string[] {
  const lines = block.split('\n');
  const [first = ''] = lines;
  if (first.startsWith('```')) return lines.slice(1, -1).map((line) => `${codeIndent}${line}`.trimEnd());
  if (first.startsWith('#')) return [plain(first.replace(/^#+ /, '')).toUpperCase()];
  if (first.startsWith('|'))
    return renderRows(lines.filter((line) => !/^\|[\s|:-]+\|$/.test(line)).map(readRow), columns);
  if (/^(?:- |\d+\. )/.test(first)) return wrapLines(joinItems(lines).map(plain), columns);
  return wrapText(plain(lines.join(' ')), columns);
}

/** Each item on one line; what belongs to the one before is indented. */
function joinItems(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n(?! )/)
    .map((item) => item.replace(/\n\s+/g, ' '));
}

function readRow(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => plain(cell.trim()));
}

/** As a table where it has room for it, else what each row is about with the rest of the row below. */
function renderRows(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const table = renderTable(rows).map((line) => `  ${line}`);
  if (Math.max(...table.map(widthOf)) <= columns) return table;
  return rows.slice(1).flatMap(([about = '', ...others]) => {
    const [text = ''] = others.slice(-1);
    const marks = others.slice(0, -1).filter((cell) => cell !== '');
    const mark = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    return [`  ${about.replaceAll('`', '')}${mark}`, ...wrapText(text, columns - 6).map((line) => `      ${line}`)];
  });
}

/** Without the places that a link leads to, which a terminal cannot follow, and without what makes letters bold. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1').replaceAll('**', '');
}
