/** A routine back to a file that reads like one written by hand: one step below the other, short mappings on one line. */
import { COLLECTION_STYLE, DEFAULT_SCALAR_STYLE_RULES, dump, type Node, SCALAR_STYLE, visit } from 'js-yaml';
import type { WrittenRoutine } from './format.ts';

/**
 * The text of a routine file. Reading it gives `written` again. `comments` come first, one line each; comments of the
 * file that `written` was read from are not kept, since they are no part of it.
 */
export function renderRoutineFile(written: WrittenRoutine, comments: readonly string[] = []): string {
  const { steps, after, again, when, until, exercises, ...head } = written;
  const sections = [
    [...comments.map((comment) => `# ${comment.replace(/\s+/g, ' ')}\n`), renderSection(head)].join(''),
    `steps:\n${steps.map((step) => indent(renderSection([step]))).join('\n')}`,
    ...[{ after }, { again }, { when }, { until }, { exercises }]
      .filter((section) => Object.values(section).some((value) => value !== undefined))
      .map(renderSection),
  ];
  return sections.join('\n');
}

// Without blocks of text every line begins with a key or a hyphen, so that the list at its end can be distinguished from a text.
const { tryLongOrMultilineAsBlock, ...scalarRules } = DEFAULT_SCALAR_STYLE_RULES;

function renderSection(section: object): string {
  return (
    dump(section, {
      lineWidth: -1,
      quoteStyle: 'double',
      flowBracketPadding: true,
      scalarStyleRules: Object.values(scalarRules),
      transform: (documents) => visit(documents, setStyle),
    })
      .replace(/^( *(?:- )?[a-z-]+: \[) (.*) \]$/gm, '$1$2]')
      // YAML 1.1 took days for times; in 1.2 they need no quotes.
      .replace(/^until: "([\d-]+)"$/m, 'until: $1')
  );
}

/** Keys whose values fit on one line: `pace: { settle: 15s, move: 2s }`, `reps: [6, 4, 2]`. */
const oneLineKeys = new Set([
  'pace',
  'again',
  'when',
  'days',
  'tempo',
  'source',
  'reps',
  'count',
  'hold',
  'from-week',
  'also',
  'box',
  'mat',
  'apart',
  'order',
  'held',
]);

function setStyle(node: Node): void {
  if (node.kind !== 'mapping') {
    return;
  }
  for (const { key, value } of node.items) {
    const name = key.kind === 'scalar' ? key.value : '';
    if (oneLineKeys.has(name)) {
      setOnOneLine(value);
    }
    // YAML 1.1 took times of day for numbers, and some editors still colour them so.
    if (name === 'between' && value.kind === 'scalar') {
      value.style = SCALAR_STYLE.DOUBLE_QUOTED;
    }
    // Stations and poses are lists of short mappings, one to a line.
    if (name === 'stations' && value.kind === 'sequence') {
      for (const station of value.items) {
        setOnOneLine(station);
      }
    }
    if (name === 'poses' && value.kind === 'mapping') {
      for (const pose of value.items) {
        setOnOneLine(pose.value);
      }
    }
  }
}

function setOnOneLine(node: Node): void {
  if (node.kind === 'mapping' || node.kind === 'sequence') {
    node.style = COLLECTION_STYLE.FLOW;
  }
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
