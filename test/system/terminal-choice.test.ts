import { expect, test } from 'vitest';
import { chooseTerminal, type TerminalFacts } from '../../src/system/terminal-choice.ts';
import { isInForeground } from '../../src/system/terminal-facts.ts';

const ON_A_TERMINAL: TerminalFacts = {
  stdinIsTerminal: true,
  stderrIsTerminal: true,
  hasControllingTerminal: true,
  platform: 'linux',
  variables: { TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' },
};

const NOTHING = { stdinIsTerminal: false, stderrIsTerminal: false, hasControllingTerminal: false };

test.each([
  ['all on the terminal', {}, { input: 'stdin', output: 'stderr', canAsk: true, canRepaint: true }],
  ['stderr redirected', { stderrIsTerminal: false }, { input: 'stdin', output: 'tty', canAsk: true, canRepaint: true }],
  ['stdin redirected', { stdinIsTerminal: false }, { input: 'tty', output: 'stderr', canAsk: true, canRepaint: true }],
  [
    'both redirected',
    { stdinIsTerminal: false, stderrIsTerminal: false },
    { input: 'tty', output: 'tty', canAsk: true, canRepaint: true },
  ],
  ['no terminal at all', NOTHING, { input: 'none', output: 'stderr', canAsk: false, canRepaint: false }],
  [
    'seen but without keys',
    { ...NOTHING, stderrIsTerminal: true },
    { input: 'none', output: 'stderr', canAsk: false, canRepaint: true },
  ],
  [
    'keys but not seen',
    { ...NOTHING, stdinIsTerminal: true },
    { input: 'stdin', output: 'stderr', canAsk: false, canRepaint: false },
  ],
] as const)('streams: %s', (_, facts, expected) => {
  expect(chooseTerminal({ ...ON_A_TERMINAL, ...facts })).toMatchObject(expected);
});

test.each([
  [{ TERM: 'dumb' }, { canAsk: true, canRepaint: false, hasColour: false }],
  [{ TERM: undefined }, { canRepaint: false, hasColour: false }],
  [{ TERM: '' }, { canRepaint: false, hasColour: false }],
  [{ TERM: 'linux' }, { canRepaint: true, hasColour: true, hasUnicode: false, isAscii: false }],
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
  const facts = { ...ON_A_TERMINAL, variables: { ...ON_A_TERMINAL.variables, ...variables } };
  expect(chooseTerminal(facts)).toMatchObject(expected);
});

test.each([
  [{ WT_SESSION: 'x' }, { canRepaint: true, hasColour: true, hasUnicode: true }],
  [{}, { canRepaint: true, hasColour: true, hasUnicode: false }],
])('on Windows: %o', (variables, expected) => {
  expect(chooseTerminal({ ...ON_A_TERMINAL, platform: 'win32', variables })).toMatchObject(expected);
});

test('colour may be forced into a file', () => {
  const facts = { ...ON_A_TERMINAL, ...NOTHING, variables: { FORCE_COLOR: '1' } };
  expect(chooseTerminal(facts)).toMatchObject({ hasColour: true, canRepaint: false });
});

test.each([
  ['123 (node) S 1 123 99 34816 123 4194560', true],
  ['123 (node) S 1 123 99 34816 99 4194560', false],
  ['123 (a ) b) S 1 123 99 34816 123 4194560', true],
  ['123 (node) S 1 123 123 0 -1 4194560', false],
])('in front on its terminal: %s', (stat, expected) => {
  expect(isInForeground(stat)).toBe(expected);
});
