import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import which from 'which';
import { renderManual } from '../../build/render-manual.ts';
import { describeCommand, listCommands } from '../../src/cli/describe-command.ts';
import { loadProgram } from '../../src/cli/program.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const program = describeCommand(await loadProgram(buildTestPorts()));
const manual = renderManual({ program, date: 'November 29, 2026' });

test('the manual page has every command with all its flags', () => {
  const [, ...commands] = listCommands(program);
  expect(commands.map(({ path }) => path)).toEqual(expect.arrayContaining(['start', 'history add', 'completions']));
  for (const { path, options } of commands) {
    const section = new RegExp(`^\\.Ss ${path}\\n((?:(?!\\.S[sh]).*\\n)*)`, 'm').exec(manual)?.[1];
    expect(section, path).toBeDefined();
    for (const { names } of options.filter((option) => !option.names.includes('--help')))
      expect(section, path).toContain(`Fl ${names.at(-1)?.slice(1)}`);
  }
});

test('the manual page says what the environment and the exit codes mean', () => {
  expect(manual).toMatch(/^\.It Ev BACKROUTINE_HOME\n/m);
  expect(manual).toMatch(/^\.It Er 74\n/m);
});

const hasMandoc = which.sync('mandoc', { nothrow: true }) !== null;

test.runIf(hasMandoc)(`mandoc has nothing to say${hasMandoc ? '' : ' (skipped: mandoc is not installed here)'}`, () => {
  const { stdout, stderr, status } = spawnSync('mandoc', ['-Tlint'], { input: manual, encoding: 'utf8' });
  expect({ said: stdout + stderr, status }).toEqual({ said: '', status: 0 });
});
