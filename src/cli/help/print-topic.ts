/** `backroutine help format`: what is explained besides the commands, from the same texts as elsewhere. */
import type { Ports } from '../../ports.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import { renderTable, widthOf } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';
import { wrapLines, wrapText } from '../../text/prose.ts';
import { type HelpTopic, type TopicName, topicNames } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { maxTextColumns, usage } from '../read-flags.ts';
import { routineFolder } from '../routine-folders.ts';
import { openLibrary } from '../routine-library.ts';
import { exitCodes, readOrRefuse } from '../user-error.ts';

export interface Meaning {
  readonly name: string;
  readonly means: string;
}

export const environmentVariables: readonly Meaning[] = [
  {
    name: 'BACKROUTINE_HOME',
    means:
      'One folder for settings, routines and journals, in place of the usual ones: for a synced history, or to try something.',
  },
  {
    name: 'XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME',
    means:
      'Where settings and routines, journals, and what can be made again lie, on Linux: ~/.config, ~/.local/share and ~/.cache where unset. A path that is not full is ignored.',
  },
  { name: 'VISUAL, EDITOR', means: 'The editor that backroutine edit opens, the first of them that is set.' },
  { name: 'NO_COLOR', means: 'No colours, as with --no-color. FORCE_COLOR is stronger.' },
  { name: 'ACCESSIBLE', means: 'Set to 1: one line after the other, nothing painted twice, as with --plain.' },
  { name: 'LC_ALL, LC_MESSAGES, LANG', means: 'The language of what is shown before a routine says its own.' },
];

export const exitStatuses: readonly Meaning[] = [
  { name: '0', means: 'Done.' },
  { name: '1', means: 'A fault of the program itself; of backroutine next: not due yet.' },
  { name: '2', means: 'The command cannot be understood, or an answer is missing that nobody could be asked for.' },
  { name: '65', means: 'A routine or another file that was named cannot be used.' },
  { name: '69', means: 'Nothing here plays sound.' },
  { name: '74', means: 'Something could not be written or removed.' },
  { name: '129, 130, 143', means: 'Ended by the signal HUP, INT (Ctrl+C) or TERM.' },
];

/** The keys of a session, as `?` shows them in it. */
const keysTopic: HelpTopic = {
  render: async (_section, _columns, { environment }) => {
    const keys = Object.values(ownMessages(environment).screen.help);
    return ['KEYS IN A SESSION', '', ...renderTable(keys.map(([key, does]) => [`  ${key}`, does]))];
  },
};

/** What a routine can name: every exercise that the program brings, with its other names. */
const exercisesTopic: HelpTopic = {
  render: async (_section, columns, ports) => {
    const catalog = openLibrary(ports).catalog();
    const entries = [...catalog.keys()].toSorted().flatMap((id) => {
      const exercise = catalog.get(id);
      if (exercise === undefined) return [];
      const names = [exercise.name, ...exercise.also].join(', ');
      return [`  ${id}`, ...wrapText(safeText(names), columns - 6).map((line) => `      ${line}`)];
    });
    return [
      'EXERCISES THAT THE PROGRAM BRINGS',
      '',
      ...entries,
      '',
      `${ports.environment.typedCommand} show NAME says how one is done. Others you describe yourself:`,
      `${ports.environment.typedCommand} help format exercises-of-your-own`,
    ];
  },
};

const environmentTopic: HelpTopic = {
  render: async (_section, columns, { environment: { typedCommand } }) => [
    'VARIABLES',
    '',
    ...renderMeanings(environmentVariables, columns),
    '',
    'WHAT THE PROGRAM ENDS WITH',
    '',
    ...renderMeanings(exitStatuses, columns),
    '',
    `${typedCommand} config says what is in force here, and from where.`,
  ],
};

function renderMeanings(meanings: readonly Meaning[], columns: number): readonly string[] {
  return meanings.flatMap(({ name, means }) => [
    `  ${name}`,
    ...wrapText(means, columns - 6).map((line) => `      ${line}`),
  ]);
}

/** Of the page about the format. */
const maxPageBytes = 1024 * 1024;

/** The page that is shown where the sources are, printed here. */
const formatTopic: HelpTopic = {
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

interface MarkdownSection {
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

const topics: Readonly<Record<TopicName, HelpTopic>> = {
  format: formatTopic,
  exercises: exercisesTopic,
  keys: keysTopic,
  environment: environmentTopic,
};

export async function printTopic([name = '', section]: readonly string[], ports: Ports): Promise<number> {
  const topic = new Map<string, HelpTopic>(Object.entries(topics)).get(name);
  if (topic === undefined) {
    const nearest = nearestWord(name, topicNames);
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    throw usage(
      `There is no help about "${safeText(name)}".${hint} There is help about ${topicNames.join(', ')}, and about every command: backroutine help start`,
    );
  }
  const lines = await topic.render(section, Math.min(maxTextColumns, ports.stdout.columns), ports);
  ports.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.done;
}
