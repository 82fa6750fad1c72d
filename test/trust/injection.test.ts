/** Harmful texts in every field, file name and argument are always shown escaped. */
import { describe, type TestContext, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { howOften, someOf } from '../support/long.ts';
import { harmful, payloads } from '../support/payloads.ts';
import { note } from '../support/promises.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const named = Object.entries(payloads);

const config = '/home/person/.config/backroutine';
const journals = '/home/person/.local/share/backroutine/sessions/';

/** The codes that the screen itself writes. */
const ownCodes = new RegExp(`${'\u001b'}\\[(?:[\\d;]*[mHJKCGhl]|\\?\\d+[hl])`, 'g');

/** The text fields of a routine, and a routine that has all of them. `%…%` is where the payload goes. */
const template = `format: 1
title: %title%
about: %about%
source: { title: %source%, gives: %gives%, figure: %figure% }
sources: [{ title: %sources% }]
pace: { settle: 2s, move: 0s, switch: 1s, rest: 1s }
exercises:
  reach:
    name: %name%
    also: [%also%]
    say: %say%
    position: standing
    how: [%how%]
    breathe: %breathe%
    mistakes: [%mistakes%]
    easier: %easier%
    harder: %harder%
    take-care: [%take-care%]
    sources: [{ title: %exercise-source%, gives: %exercise-gives% }]
steps:
  - { exercise: reach, hold: 1s, reps: 1, note: %note%, easier: true }
  - { exercise: reach, reps: 1, stations: [{ pose: %pose%, say: %station%, hold: 1s }] }
  - { break: 1s, note: %break% }
`;

const fields = [...template.matchAll(/%([\w-]+)%/g)].map(([, field = '']) => field);

/** A routine with the payload in some of its fields, as JSON strings, which YAML reads with all their escapes. */
function buildRoutine(payload: string, hostile: readonly string[]): string {
  return template.replace(/%([\w-]+)%/g, (_, field: string) =>
    JSON.stringify(hostile.includes(field) ? payload : 'word'),
  );
}

function openMachine(files: Readonly<Record<string, string>>, canRepaint = false): TestPorts {
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint, columns: 400, rows: 100 },
    files: { files: { ...bundledFiles(), ...files } },
  });
}

interface NamedOutput {
  readonly name: string;
  readonly text: string;
}

/** Runs commands one after the other on one machine, and returns everything that they wrote anywhere. */
async function runAll(ports: TestPorts, commands: readonly (readonly string[])[]): Promise<readonly NamedOutput[]> {
  const outputs: NamedOutput[] = [];
  for (const command of commands) {
    ports.stdout.text = '';
    ports.stderr.text = '';
    ports.terminal.written = '';
    await runCli(ports, ...command);
    const name = command.join(' ');
    outputs.push({ name: `${name} stdout`, text: ports.stdout.text });
    outputs.push({ name: `${name} stderr`, text: ports.stderr.text });
    outputs.push({ name: `${name} terminal`, text: ports.terminal.written.replace(ownCodes, '') });
  }
  const kept = ports.files.paths().filter((path) => path.startsWith(journals) || path.includes('/out'));
  return [...outputs, ...kept.map((path) => ({ name: path, text: ports.files.text(path) ?? '' }))];
}

/** How many lines an output has; a payload must not add any. */
function countLines({ text }: NamedOutput): number {
  return text.split('\n').length;
}

function isBroken({ name, text }: NamedOutput, payload: string): boolean {
  const isPage = name.endsWith('.html');
  return harmful.test(text) || (isPage && /[<>]/.test(payload) && text.includes(payload));
}

const quiet = ['--yes', '--voice', 'none'];

function commandsFor(routine: string): readonly (readonly string[])[] {
  return [
    ['check', routine],
    ['check', routine, '--json'],
    ['show', routine],
    ['show', routine, '--cues'],
    ['show', routine, '--json'],
    ['list'],
    ['list', '--json'],
    ['start', routine, ...quiet],
    ['start', routine, ...quiet, '--log', '/home/person/out.jsonl', '--log-format', 'jsonl'],
    ['history'],
    ['history', '--json'],
    ['handout', routine, '-o', '/home/person/out.html'],
  ];
}

/** Every output of a routine: by its path, by its name, and on a screen that is repainted. */
async function listOutputs(text: string): Promise<readonly NamedOutput[]> {
  const path = '/home/person/routine.yaml';
  const files = { [path]: text, [`${config}/routines/mine.yaml`]: text };
  const plain = await runAll(openMachine(files), [...commandsFor(path), ...commandsFor('mine')]);
  const painted = await runAll(openMachine(files, true), [['start', 'mine', ...quiet]]);
  return [...plain, ...painted];
}

/** Where the payloads come to the same place in the end; all of them in the long run. */
const someNamed = someOf(named, 5);

/** One field at a time in the long run, otherwise all fields together. */
const hostileFields = howOften(0, 1) > 0 ? fields.map((field) => [field]) : [fields];

describe.each(hostileFields.map((hostile) => ({ hostile, name: hostile.length > 1 ? 'every field' : hostile.join() })))(
  'a payload in $name of a routine',
  ({ hostile }) => {
    const harmless = listOutputs(buildRoutine('word', hostile));

    test.for(named)('%s', { timeout: 60_000 }, async ([, payload], context) => {
      const outputs = await listOutputs(buildRoutine(payload, hostile));
      judge(outputs, payload, context);
      // Without control letters the routine is valid, and its outputs must have as many lines as without the payload.
      if (/\p{Cc}/u.test(payload)) return;
      const logs = ({ name }: NamedOutput) => name.includes('.jsonl') || name.startsWith('start');
      context.expect(outputs.filter(logs).map(countLines)).toEqual((await harmless).filter(logs).map(countLines));
    });
  },
);

test.for(someNamed)('a file name and a folder with %s', async ([, payload], context) => {
  // Not allowed in file names.
  const name = payload.replaceAll(/[/\0]/g, '');
  const path = `./${name}/${name}.yaml`;
  const text = buildRoutine('word', []);
  const ports = openMachine({ [`/home/person/${name}/${name}.yaml`]: text, [`${config}/routines/${name}.yaml`]: text });
  judge(await runAll(ports, [...commandsFor(path), ['check', `./absent/${name}`], ['import', path]]), payload, context);
});

test.for(someNamed)('an argument that is %s', async ([, payload], context) => {
  const commands = [
    ['start', payload, ...quiet],
    ['show', 'maintenance', '--voice', payload],
    ['start', 'maintenance', ...quiet, '--log', `/absent/${payload}`],
    ['start', 'maintenance', ...quiet, '--minutes', payload],
    ['start', 'maintenance', ...quiet, '--mode', payload],
    ['show', payload],
    ['check', payload],
    ['voices', 'try', payload],
    ['new', payload],
    ['edit', payload],
    ['history', '--last', payload],
    [payload],
    ['list', `--${payload}`],
    ['handout', 'maintenance', '-o', `/home/person/${payload.replaceAll('/', '')}.html`, '--open'],
  ];
  judge(await runAll(openMachine({}), commands), payload, context);
});

test.for(someNamed)('settings with %s', async ([, payload], context) => {
  const settings = ['voice', 'piper-model', 'count', 'settle', 'unknown'].map(
    (key) => `${key}: ${JSON.stringify(payload)}`,
  );
  const outputs: NamedOutput[] = [];
  for (const setting of [...settings, `${JSON.stringify(payload)}: 1`]) {
    const ports = openMachine({ [`${config}/config.yaml`]: `${setting}\n` });
    outputs.push(...(await runAll(ports, [['voices'], ['show', 'maintenance'], ['start', 'maintenance', ...quiet]])));
  }
  judge(outputs, payload, context);
});

test.for(someNamed)('the sessions and the programs of others with %s', async ([, payload], context) => {
  const session = {
    type: 'session',
    time: '2026-03-06T09:15:00+01:00',
    atMs: 0,
    format: 1,
    routine: payload,
    title: payload,
  };
  const rest = { mode: 'maintenance', plannedMs: 1000, dose: payload, safety: 'clear', choices: {}, steps: [] };
  const ports = buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: {
      files: {
        ...bundledFiles(),
        [`${journals}2026-03/20260306T081500Z-00000000.jsonl`]: `${JSON.stringify({ ...session, ...rest })}\n`,
        '/home/person/workouts.json': JSON.stringify({ workouts: [{ title: payload, sets: [], version: payload }] }),
        '/home/person/exercises.xml': `<exercises><exercise duration="1"><title>${payload}</title></exercise></exercises>`,
      },
    },
    programs: {
      'espeak-ng': () => ({ stdout: Buffer.from(`Pty Language\n 5  en-us --/M ${payload} gmw/${payload}\n`) }),
    },
  });
  const commands = [
    ['history'],
    ['history', '--json'],
    ['voices'],
    ['voices', '--json'],
    ['import', 'workouts.json'],
    ['import', 'exercises.xml'],
    ['start', '--resume', ...quiet],
  ];
  // The journal has the payload as it was.
  const outputs = (await runAll(ports, commands)).filter(({ name }) => !name.startsWith(journals));
  judge(outputs, payload, context);
});

function judge(outputs: readonly NamedOutput[], payload: string, context: TestContext): void {
  const broken = outputs.filter((output) => isBroken(output, payload));
  note(context, { promise: 'injection', tried: outputs.length, lost: broken.length });
  context.expect(broken).toEqual([]);
}
