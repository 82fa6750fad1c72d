/** The question after a session is for a person who has got up and reads it, not for keys that were meant for the session. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestContext, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder, readJournalLines } from '../support/homes.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { reachHold } from '../support/stages.ts';

const folder = openFolder();
const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2', '--voice', 'none'];
const question = 'Pain after the session?';

/** What lies in the terminal when the question comes: a pause, an answer to nothing, and the key of a remote. */
const keys = ' 4\r\u001b[6~';

/** What a stopped program has written is on the screen by then. */
const shownMs = 100;

test('keys typed before the last question are no answer to it', async (context) => {
  const { program, env } = await typeBeforeQuestion(context);
  const { pty } = program;
  await pty.waitForText(question);
  pty.type('1\r');
  await pty.waitForText('Pain 2 → 1.');
  const end = await program.end();
  context.expect(end).toEqual({ exitCode: 0, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
  const last = JSON.parse(readJournalLines(env.BACKROUTINE_HOME).at(-1) ?? '');
  context.expect(last).toMatchObject({ type: 'pain', when: 'after', score: 1 });
});

/** Ends a session, and types while the program is held up between its end and the question; tries until it is. */
async function typeBeforeQuestion(context: TestContext) {
  for (;;) {
    // A home of its own each time: after a first session that was left, the next one is asked more.
    const env = newHome(folder);
    const program = new PtyProgram([...builtProgram, ...session], { env });
    context.onTestFinished(() => program.dispose());
    const { pty } = program;
    await reachHold(pty);
    pty.type('q');
    await pty.waitFor(() => !pty.screen.isAlternate, 'end of the session');
    await program.signal('SIGSTOP');
    await sleep(shownMs);
    if (!pty.screen.text().includes(question)) {
      pty.type(keys);
      await program.signal('SIGCONT');
      return { program, env };
    }
    await program.signal('SIGKILL');
  }
}
