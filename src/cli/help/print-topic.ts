/** `backroutine help format`: what is explained besides the commands, from the same texts as elsewhere. */
import type { Ports } from '../../ports.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import { renderTable } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';
import { wrapText } from '../../text/prose.ts';
import { type HelpTopic, type TopicName, topicNames } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { maxTextColumns, usage } from '../read-flags.ts';
import { openLibrary } from '../routine-library.ts';
import { exitCodes } from '../user-error.ts';
import { formatTopic } from './format-topic.ts';

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
