/** A program that is really stopped: the person is notified on return, and goes on where the hold was. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder, readJournalLines } from '../support/homes.ts';
import { someOf } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { pressIntoWork, reachHold } from '../support/stages.ts';

const folder = openFolder();
const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2', '--voice', 'none'];

/** What comes before anybody can have read the message was typed while the program was stopped. */
async function readAndGoOn({ pty }: PtyProgram): Promise<void> {
  await sleep(400);
  pty.press('return');
}

/** What is said and shown without repainting. */
const away = /You were away for \w+ seconds\. Press Enter to go on\./;

/** How long, and how long after a count: between two counts, and when one is just due. */
const stops = someOf(
  [
    [2, 30],
    [2, 300],
    [2, 500],
    [2, 700],
    [2, 960],
    [10, 500],
  ] as const,
  3,
);

describe.concurrent.for(stops)('a stop of %i s, %i ms after a count', ([seconds, afterMs]) => {
  const stop = async (program: PtyProgram) => {
    await sleep(afterMs);
    await program.signal('SIGSTOP');
    await sleep(seconds * 1000);
    await program.signal('SIGCONT');
  };

  test.concurrent('is shown on the screen, and Enter goes on', async (context) => {
    const env = newHome(folder);
    const program = new PtyProgram([...builtProgram, ...session], { env });
    context.onTestFinished(() => program.dispose());
    const { pty } = program;
    await reachHold(pty);
    await stop(program);
    await pty.waitForText(/You were away for \d+ seconds; Enter to go on\./);
    await readAndGoOn(program);
    await pty.waitForText('Going on in');
    await pty.waitFor(() => !pty.screen.text().includes('Going on in'), 'running hold');
    pty.press('ctrl-c');
    const end = await program.end();
    const records = readJournalLines(env.BACKROUTINE_HOME).map((line) => JSON.parse(line));
    const gap = records.find(({ type }) => type === 'gap');
    note(context, { promise: 'clock', tried: 1, lost: gap === undefined ? 1 : 0 });
    context.expect(end).toEqual({ exitCode: 130, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
    context.expect(gap?.awayMs).toBeGreaterThanOrEqual(seconds * 1000);
    context.expect(gap?.awayMs).toBeLessThan(seconds * 1000 + 2000);
    context.expect(records.map(({ type }) => type)).toContain('resume');
  });

  test.concurrent('leaves no count out and says none twice', async (context) => {
    const program = new PtyProgram([...builtProgram, ...session, '--plain'], { env: newHome(folder) });
    context.onTestFinished(() => program.dispose());
    const { pty } = program;
    const lines = () => pty.screen.output.split('\r\n').filter((line) => line !== '');
    await pty.waitForText('One long hold. One minute.');
    await pressIntoWork(pty);
    await pty.waitFor(() => lines().at(-1) === 'two', 'count of two');
    const before = lines().length;
    await stop(program);
    await pty.waitForText(away);
    await readAndGoOn(program);
    await pty.waitFor(() => lines().at(-1) === 'five', 'count of five', 15_000);
    const shown = lines()
      .slice(before)
      .map((line) => (away.test(line) ? 'away' : line));
    const expected = ['away', 'three', 'two', 'one', 'three', 'four', 'five'];
    note(context, { promise: 'clock', tried: 1, lost: shown.join() === expected.join() ? 0 : 1 });
    context.expect(shown).toEqual(expected);
    pty.press('ctrl-c');
    context.expect((await program.end()).exitCode).toBe(130);
  });
});
