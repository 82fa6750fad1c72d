import { expect, test } from 'vitest';
import { chooseTerminal, isInForeground, type TerminalFacts } from '../../src/system/terminal-choice.ts';

const onTerminal: TerminalFacts = {
  stdinIsTerminal: true,
  stderrIsTerminal: true,
  hasControllingTerminal: true,
  platform: 'linux',
  variables: { TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' },
};

const noTerminal = { stdinIsTerminal: false, stderrIsTerminal: false, hasControllingTerminal: false };

test.each([
  ['all on the terminal', {}, { input: 'stdin', output: 'stderr', canAsk: true, canRepaint: true }],
  ['stderr redirected', { stderrIsTerminal: false }, { input: 'stdin', output: 'tty', canAsk: true, canRepaint: true }],
  ['stdin redirected', { stdinIsTerminal: false }, { input: 'tty', output: 'stderr', canAsk: true, canRepaint: true }],
  [
    'both redirected',
    { stdinIsTerminal: false, stderrIsTerminal: false },
    { input: 'tty', output: 'tty', canAsk: true, canRepaint: true },
  ],
  ['no terminal at all', noTerminal, { input: 'none', output: 'stderr', canAsk: false, canRepaint: false }],
  [
    'without keys',
    { ...noTerminal, stderrIsTerminal: true },
    { input: 'none', output: 'stderr', canAsk: false, canRepaint: true },
  ],
  [
    'with keys alone',
    { ...noTerminal, stdinIsTerminal: true },
    { input: 'stdin', output: 'stderr', canAsk: false, canRepaint: false },
  ],
] as const)('streams: %s', (_, facts, expected) => {
  expect(chooseTerminal({ ...onTerminal, ...facts })).toMatchObject(expected);
});

test.each([
  [{ TERM: 'dumb' }, { canAsk: true, canRepaint: false, hasColour: false }],
  [{ TERM: undefined }, { canRepaint: false, hasColour: false }],
  [{ TERM: '' }, { canRepaint: false, hasColour: false }],
  [{ TERM: 'linux' }, { canRepaint: true, hasColour: true, hasUnicode: false, isAscii: false }],
  [{ ACCESSIBLE: '1' }, { canAsk: true, canRepaint: false, hasColour: true }],
  [{ ACCESSIBLE: 'yes' }, { canRepaint: false }],
  [{ ACCESSIBLE: '0' }, { canRepaint: true }],
  [{ ACCESSIBLE: '' }, { canRepaint: true }],
  [{ NO_COLOR: '1' }, { canRepaint: true, hasColour: false }],
  [{ NO_COLOR: '' }, { hasColour: true }],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, { hasColour: true }],
  [{ FORCE_COLOR: '0' }, { hasColour: false }],
  [{ FORCE_COLOR: 'false' }, { hasColour: false }],
  [{ FORCE_COLOR: '', TERM: 'dumb' }, { hasColour: true }],
  [{ LANG: 'C' }, { hasUnicode: false, canRepaint: true }],
  [{ LANG: 'de_DE.ISO-8859-1' }, { hasUnicode: false, isAscii: true }],
  [{ LANG: 'C.utf8' }, { hasUnicode: true, isAscii: false }],
  [{ LANG: undefined }, { hasUnicode: true }],
  [{ LC_ALL: 'POSIX' }, { hasUnicode: false }],
  [{ LC_ALL: '', LC_CTYPE: 'C' }, { hasUnicode: false }],
  [{ LC_CTYPE: 'de_DE.UTF-8', LANG: 'C' }, { hasUnicode: true }],
])('variables: %o', (variables, expected) => {
  const facts = { ...onTerminal, variables: { ...onTerminal.variables, ...variables } };
  expect(chooseTerminal(facts)).toMatchObject(expected);
});

test.each([
  [{ WT_SESSION: 'x' }, { canRepaint: true, hasColour: true, hasUnicode: true }],
  [{}, { canRepaint: true, hasColour: true, hasUnicode: false }],
])('on Windows: %o', (variables, expected) => {
  expect(chooseTerminal({ ...onTerminal, platform: 'win32', variables })).toMatchObject(expected);
});

test('FORCE_COLOR gives colour without a terminal', () => {
  const facts = { ...onTerminal, ...noTerminal, variables: { FORCE_COLOR: '1' } };
  expect(chooseTerminal(facts)).toMatchObject({ hasColour: true, canRepaint: false });
});

test.each([
  ['123 (node) S 1 123 99 34816 123 4194560', true],
  ['123 (node) S 1 123 99 34816 99 4194560', false],
  ['123 (a ) b) S 1 123 99 34816 123 4194560', true],
  ['123 (node) S 1 123 123 0 -1 4194560', false],
])('in the foreground of its terminal: %s', (stat, expected) => {
  expect(isInForeground(stat)).toBe(expected);
});
