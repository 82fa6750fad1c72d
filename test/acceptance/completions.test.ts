/** The scripts as the three shells run them. A shell that is not here is skipped, which says so. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import which from 'which';
import { builtProgram } from '../support/built-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'backroutine-completions-'));
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];
const env = { ...process.env, BACKROUTINE_HOME: folder, HOME: folder };

beforeAll(() => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  // As the installed program is asked for the names of routines.
  const command = builtProgram.map((word) => `'${word}'`).join(' ');
  writeFileSync(join(bin, 'backroutine'), `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  mkdirSync(join(folder, 'config/routines'), { recursive: true });
  writeFileSync(join(folder, 'config/routines/mine.yaml'), '');
  for (const shell of shells) writeFileSync(join(folder, shell), run('completions', shell));
});

function run(...args: readonly string[]): string {
  const [node = '', ...program] = builtProgram;
  return execFileSync(node, [...program, ...args], { env, encoding: 'utf8' });
}

afterAll(() => rmSync(folder, { recursive: true }));

/** What calls the completions in each shell with the words of "$@", and prints one a line. */
const calls: Readonly<Record<Shell, (words: readonly string[]) => readonly string[]>> = {
  bash: (words) => [
    '--norc',
    '-uc',
    `source "${join(folder, 'bash')}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _backroutine
     printf '%s\\n' "\${COMPREPLY[@]+"\${COMPREPLY[@]}"}"`,
    'bash',
    ...words,
  ],
  // The functions of its completion system need a terminal: in their place stand some that print what they are given.
  zsh: (words) => [
    '-fc',
    `compdef() {}; _files() { [[ -n $cur ]] && print -l -- "$cur"*(N) }
     show() { local each; for each in "$@"; do [[ $each == "$cur"* ]] && print -r -- "$each"; done; return 0 }
     compadd() { if [[ $1 == -a ]]; then show "\${(@P)2}"; else shift; show "$@"; fi }
     _describe() { show "\${(@)\${(@P)@[-1]}%%:*}" }
     source "${join(folder, 'zsh')}"; words=("$@"); CURRENT=$#; _backroutine`,
    'zsh',
    ...words,
  ],
  fish: (words) => [
    '--no-config',
    '-c',
    `source ${join(folder, 'fish')}; complete -C (string join ' ' -- $argv)`,
    '--',
    ...words,
  ],
};

function complete(shell: Shell, ...words: readonly string[]): readonly string[] {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const out = execFileSync(shell, calls[shell](['backroutine', ...words]), {
    cwd: folder,
    env: { ...env, PATH: path },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // fish explains each after a tab.
  const found = out.split('\n').map((line) => line.split('\t')[0] ?? '');
  return found.filter((word) => word !== '').toSorted();
}

describe.each(shells)('completions for %s', (shell) => {
  const isHere = which.sync(shell, { nothrow: true }) !== null;
  const skipped = isHere ? '' : ` (skipped: ${shell} is not installed here)`;

  test.runIf(isHere)(`of commands, flags, values and names${skipped}`, () => {
    for (const [words, expected] of [
      [['sta'], ['start']],
      [['start', 'ma'], ['maintenance']],
      [['start', 'mi'], ['mine']],
      [['start', '--mode', 'pa'], ['pain-day']],
      [['start', '--mo'], ['--mode']],
      [['start', '--from', 'bird'], ['bird-dog']],
      [['show', 'bird'], ['bird-dog']],
      [
        ['history', ''],
        ['add', 'edit', 'note', 'remove'],
      ],
      [['history', 'add', 'mi'], ['mine']],
      [['history', 'add', '--left'], ['--left-out']],
      [
        ['completions', ''],
        ['bash', 'fish', 'zsh'],
      ],
      [['help', 'form'], ['format']],
      [['--no'], ['--no-color']],
    ] as const)
      expect(complete(shell, ...words), words.join(' ')).toEqual(expected);
  });

  test.runIf(isHere)(`never evaluate what was typed${skipped}`, () => {
    const hostile = `$(touch ${join(folder, 'evaluated')})`;
    for (const word of [hostile, hostile.replace('$(', '`').replace(')', '`'), `";touch ${folder}/evaluated;"`])
      for (const words of [
        ['check', word],
        [word, ''],
        ['start', '--mode', word],
      ])
        complete(shell, ...words.map((each) => (shell === 'fish' ? `'${each}'` : each)));
    expect(existsSync(join(folder, 'evaluated'))).toBe(false);
  });
});
