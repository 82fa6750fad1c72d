/** A newcomer's walk with the built program on a real terminal: write a routine, break and fix it, and be led through it. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Pty } from '../support/pty.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { pressIntoWork } from '../support/stages.ts';

const program = join(import.meta.dirname, '../../bin/backroutine.js');
const home = mkdtempSync(join(tmpdir(), 'backroutine-newcomer-'));
const editor = join(home, 'editor.sh');

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command on a terminal of its own, given back as it was. */
async function walk(args: readonly string[], answer: (pty: Pty) => Promise<void>) {
  const running = new PtyProgram([process.execPath, program, ...args], {
    columns: 100,
    rows: 30,
    env: { BACKROUTINE_HOME: home, EDITOR: editor },
  });
  try {
    await answer(running.pty);
    const { exitCode, modesBefore, modesAfter } = await running.end();
    expect(modesAfter).toBe(modesBefore);
    expect(running.pty.screen.isCursorHidden).toBe(false);
    return { exitCode, shown: running.pty.screen.text(), output: running.pty.screen.output };
  } finally {
    running.dispose();
  }
}

/** Types an answer once its question is asked. */
async function say(pty: Pty, question: string | RegExp, text: string): Promise<void> {
  await pty.waitForText(question);
  pty.type(`${text}\r`);
}

test('new, check, edit, start', async () => {
  const written = await walk(['new'], async (pty) => {
    await say(pty, 'What is the routine called?', 'First try');
    await say(pty, 'For which days?', '');
    await say(pty, 'How many minutes may it take?', '');
    await say(pty, 'Where does it come from?', 'Sheet from the practice');
    await pty.waitForText('Exercise 1: which one?');
    await pty.waitForText('type to search');
    pty.type('bridging');
    await pty.waitFor(
      () => /❯ Bridging/.test(pty.screen.text()) && !/Bird-dog/.test(pty.screen.text()),
      'Bridging alone',
    );
    pty.press('return');
    await say(pty, 'How much?', '');
    await say(pty, 'How is it done?', '');
    await say(pty, 'How long is each hold?', 'a second');
    await pty.waitForText('Please type a time such as 8s');
    pty.type('\u0015');
    pty.type('1 sec\r');
    await say(pty, 'Which sides?', '');
    await say(pty, 'How often?', '2');
    await say(pty, 'A word to remember?', '');
    await say(pty, /❯ That is all/, '');
    await say(pty, 'Packs afterwards?', '');
    await say(pty, 'When?', 'daily');
    await say(pty, /It will be started by: [\s\S]*Is it right so\?/, '');
  });
  expect(written.exitCode).toBe(0);
  expect(written.shown).toContain('can be played, 0:');
  const file = join(home, 'config/routines/first-try.yaml');
  expect(readFileSync(file, 'utf8')).toContain('  - exercise: bridging\n    hold: 1s\n    reps: 2\n');

  const checked = await walk(['check', 'first-try'], async () => {});
  expect(checked.exitCode).toBe(0);
  expect(checked.shown).toMatch(/first-try\.yaml: can be played, 0:\d\d min\.$/m);

  // The first time the "editor" misspells a key, the second time it puts it right.
  writeFileSync(
    editor,
    '#!/bin/sh\nif grep -q holds "$1"; then sed -i s/holds/hold/ "$1"; else sed -i s/hold/holds/ "$1"; fi\n',
  );
  chmodSync(editor, 0o755);
  const edited = await walk(['edit', 'first-try'], async (pty) => {
    await say(pty, /Did you mean "hold"\?[\s\S]*What now\?/, '');
  });
  expect(edited.exitCode).toBe(0);

  const played = await walk(['start', 'first-try', '--voice', 'none'], async (pty) => {
    await pty.waitForText('Pain now?');
    pty.type('2');
    await say(pty, 'Do you have any of these now?', '');
    await say(pty, 'Press Space to tick what applies', ' ');
    await pty.waitForText('Get into position');
    await pressIntoWork(pty);
    await pty.waitForText('Hold', 10_000);
    await pty.waitForText('Pain after the session?', 40_000);
    pty.type('1\r');
  });
  expect(played.exitCode).toBe(0);
  expect(played.output).toContain('reps 2 of 2');
});

test('a name that is taken by a folder is reported, and the terminal is given back', async () => {
  mkdirSync(join(home, 'config/routines/folder.yaml'), { recursive: true });
  const ended = await walk(['new', 'folder'], async () => {});
  expect(ended.exitCode).toBe(2);
  expect(ended.shown).toContain('There is a routine "folder" already');
});

test.each([[[]], [['--plain']]])('a signal at a question leaves the shell a line of its own: %j', async (flags) => {
  const running = new PtyProgram([process.execPath, program, 'start', '--voice', 'none', ...flags], {
    env: { BACKROUTINE_HOME: home },
  });
  try {
    await running.pty.waitForText('Pain now?');
    await running.signal('SIGTERM');
    expect((await running.end()).exitCode).toBe(143);
    // Nothing visible may follow the last line's end; escape codes are not visible.
    expect(running.pty.screen.output.replace(/\p{Cc}\[[?\d;]*[A-Za-z]/gu, '')).toMatch(/\n$/);
  } finally {
    running.dispose();
  }
});

test('Ctrl+C at a question leaves no file behind', async () => {
  const ended = await walk(['new', 'never'], async (pty) => {
    await pty.waitForText('What is the routine called?');
    pty.press('ctrl-c');
  });
  expect(ended.exitCode).toBe(130);
  expect(() => readFileSync(join(home, 'config/routines/never.yaml'))).toThrow('ENOENT');
});
