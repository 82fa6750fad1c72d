/** While the voice is prepared a person sees how far it is, and is notified when another voice than theirs will speak. */
import { expect, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { PtyProgram } from '../support/pty-program.ts';

const folder = openFolder();
const session = [...builtProgram, 'start', sessionFile('one-long-hold'), '--yes', '--pain', '2'];

test('the spinner counts the phrases', async ({ onTestFinished }) => {
  const program = new PtyProgram(session, { columns: 100, env: newHome(folder) });
  onTestFinished(() => program.dispose());
  const { pty } = program;
  await pty.waitForText('Get into position');
  pty.press('ctrl-c');
  await program.end();
  const counts = [...pty.screen.output.matchAll(/Preparing the voice, (\d+) of (\d+) …/g)];
  const done = counts.map(([, made]) => Number(made));
  const totals = new Set(counts.map(([, , all]) => Number(all)));
  expect(done.length).toBeGreaterThan(1);
  expect(done).toEqual(done.toSorted((one, other) => one - other));
  expect(totals.size).toBe(1);
  expect(done.at(-1)).toBeLessThanOrEqual([...totals][0] ?? 0);
});

test('an absent voice is reported with the one that speaks instead', async ({ onTestFinished }) => {
  const program = new PtyProgram([...session, '--voice', 'zzz', '--plain'], { columns: 100, env: newHome(folder) });
  onTestFinished(() => program.dispose());
  const { pty } = program;
  await pty.waitForText('speaks instead.');
  pty.press('ctrl-c');
  await program.end();
  expect(pty.screen.text()).toMatch(/zzz: .*\. The (?:recorded|built-in) voice \(\w+\) speaks instead\./);
});
