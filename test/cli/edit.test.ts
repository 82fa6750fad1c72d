import { describe, expect, test } from 'vitest';
import { splitCommand } from '../../src/cli/commands/edit.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import type { ProgramStandIn } from '../support/fake-processes.ts';
import { answerCli, runCli as run, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';

const good = `format: 1
title: Mine
source: { title: Sheet from the practice }
steps:
  - exercise: bridging
    hold: 3s
    reps: 2
`;

interface Machine {
  /** What the editor leaves in the file, one text for each time that it is opened. */
  readonly edits: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly canAsk?: boolean;
}

/** A machine with an editor that writes what the test says, and a routine of the person's own. */
function machine({ edits, variables = { EDITOR: 'ed' }, canAsk = true }: Machine): TestPorts {
  let opened = 0;
  const editor: ProgramStandIn = ({ args }) => {
    ports.files.put(args.at(-1) ?? '', edits[opened++] ?? '');
    return { exitCode: 0 };
  };
  const ports: TestPorts = buildTestPorts({
    terminal: { canRepaint: false, canAsk },
    files: { files: { ...bundledFiles(), [`${own}/mine.yaml`]: good } },
    programs: { ed: editor, nano: editor, quitter: () => ({ exitCode: 1 }) },
    environment: { variables },
  });
  return ports;
}

describe('edit', () => {
  test('opens the editor on the person’s own routine and checks it on return', async () => {
    const ports = machine({ edits: [good.replace('3s', '4s')], variables: { VISUAL: 'ed -w', EDITOR: 'other' } });
    expect(await run(ports, 'edit', 'mine')).toBe(0);
    expect(ports.processes.calls).toEqual([{ program: '/usr/bin/ed', args: ['-w', `${own}/mine.yaml`] }]);
    expect(ports.stdout.text).toBe(`${own}/mine.yaml: can be played, 0:46 min.\n`);
  });

  test('gives the editor no file name that it could take for an option', async () => {
    const ports = machine({ edits: [good] });
    ports.files.put('-cflag.yaml', good);
    expect(await run(ports, 'edit', '--', '-cflag.yaml')).toBe(0);
    expect(ports.processes.calls).toEqual([{ program: '/usr/bin/ed', args: ['./-cflag.yaml'] }]);
  });

  test('says what is wrong, and opens the editor again until it is right', async () => {
    const ports = machine({ edits: [good.replace('hold', 'holds'), good] });
    const cli = startCli(ports, 'edit', 'mine');
    await answerCli(ports, [['What now?', '1']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.stdout.text).toContain('Did you mean "hold"?');
    expect(ports.processes.calls).toHaveLength(2);
  });

  test('leaves a broken routine as it is when the person chooses so, and ends with 65', async () => {
    const ports = machine({ edits: ['format: 1\n'] });
    const cli = startCli(ports, 'edit', 'mine');
    await answerCli(ports, [['What now?', '2']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(65);
    expect(ports.files.text(`${own}/mine.yaml`)).toBe('format: 1\n');
  });

  test('copies a bundled routine first, so that the person’s own takes its place', async () => {
    const ports = machine({ edits: [good] });
    const cli = startCli(ports, 'edit', 'maintenance');
    await answerCli(ports, [['Copy it, so that yours', 'y']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.files.text(`${own}/maintenance.yaml`)).toBe(good);
    expect(await run(ports, 'list')).toBe(0);
    expect(ports.stdout.text).toContain('own, replaces the bundled one');
  });

  test('changes nothing when the person wants no copy', async () => {
    const ports = machine({ edits: [good] });
    const cli = startCli(ports, 'edit', 'maintenance');
    await answerCli(ports, [['Copy it', 'n']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.processes.calls).toEqual([]);
    expect(ports.files.text(`${own}/maintenance.yaml`)).toBeUndefined();
  });

  test('takes the usual editor of the machine where none is named', async () => {
    const ports = machine({ edits: [good], variables: { VISUAL: '""', EDITOR: ' ' } });
    expect(await run(ports, 'edit', 'mine')).toBe(0);
    expect(ports.processes.calls[0]?.program).toBe('/usr/bin/nano');
  });

  test.each([
    [
      'a bundled routine without anybody to ask',
      ['edit', 'maintenance'],
      { EDITOR: 'ed' },
      'backroutine new maintenance --from maintenance',
      2,
    ],
    [
      'an editor that there is not',
      ['edit', 'mine'],
      { EDITOR: 'nowhere' },
      'There is no program "nowhere" to edit with.',
      2,
    ],
    [
      'a quote that is not closed',
      ['edit', 'mine'],
      { EDITOR: 'ed "-w' },
      'There is no program "ed "-w" to edit with.',
      2,
    ],
    ['an editor that fails', ['edit', 'mine'], { EDITOR: 'quitter' }, 'The editor "quitter" could not be run', 2],
    ['standard input', ['edit', '-'], { EDITOR: 'ed' }, 'Standard input cannot be edited', 2],
    ['a routine that there is not', ['edit', 'mien'], { EDITOR: 'ed' }, 'Did you mean "mine"?', 65],
  ])('reports %s', async (_, args, variables, message, exitCode) => {
    const ports = machine({ edits: [good], variables, canAsk: false });
    expect(await run(ports, ...args)).toBe(exitCode);
    expect(ports.stderr.text).toContain(message);
  });

  test('says how to name an editor on a machine that has none', async () => {
    const ports = buildTestPorts({ files: { files: { ...bundledFiles(), [`${own}/mine.yaml`]: good } } });
    expect(await run(ports, 'edit', 'mine', '--plain')).toBe(2);
    expect(ports.stderr.text).toContain('Name yours in VISUAL or EDITOR');
  });
});

test.each([
  ['nano', ['nano']],
  ['code --wait', ['code', '--wait']],
  ['"/Applications/My Editor/bin/ed" -w \'a b\'', ['/Applications/My Editor/bin/ed', '-w', 'a b']],
  ['my\\ editor -w', ['my editor', '-w']],
  ['emacsclient -t -a ""', ['emacsclient', '-t', '-a', '']],
  ['emacsclient -t --alternate-editor=""', ['emacsclient', '-t', '--alternate-editor=']],
  ['vi +"set ft=yaml"', ['vi', '+set ft=yaml']],
  ['vi; rm -rf ~ $HOME', ['vi;', 'rm', '-rf', '~', '$HOME']],
  ['vi "+set ft', ['vi "+set ft']],
  ['vi \\', ['vi \\']],
  ['', []],
])('EDITOR=%s names %j', (command, words) => {
  expect(splitCommand(command, 'linux')).toEqual(words);
});

test.each([
  ['C:\\Windows\\notepad.exe', ['C:\\Windows\\notepad.exe']],
  ['"C:\\Program Files\\Ed\\ed.exe" -w', ['C:\\Program Files\\Ed\\ed.exe', '-w']],
  ["'C:\\Program Files\\Ed\\ed.exe' -w", ['C:\\Program Files\\Ed\\ed.exe', '-w']],
  ['"C:\\Program Files\\Ed\\"ed.exe', ['C:\\Program Files\\Ed\\ed.exe']],
  ['\\\\server\\share\\ed.exe', ['\\\\server\\share\\ed.exe']],
  ["C:\\Users\\O'Brien\\ed.exe", ["C:\\Users\\O'Brien\\ed.exe"]],
])('on Windows EDITOR=%s names %j', (command, words) => {
  expect(splitCommand(command, 'win32')).toEqual(words);
});
