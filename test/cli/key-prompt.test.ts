import { expect, test } from 'vitest';
import { askForKey, judgeScore, judgeYesOrNo } from '../../src/cli/key-prompt.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';

/** Presses keys until one answers. */
async function score(...keys: readonly string[]) {
  const terminal = new RecordingTerminal();
  const answer = askForKey('Pain?', judgeScore('(Enter for 1, 0 for 10)'), terminal);
  for (const key of keys) terminal.press(key);
  return { answer: await answer, written: terminal.written, state: terminal.state };
}

test.each([
  [['0'], 0],
  [['7'], 7],
  [['x', 'space', '9'], 9],
  [['1', 'return'], 1],
  [['1', '0'], 10],
  [['1', '5', 'backspace', '5'], 5],
  [['return'], undefined],
])('the keys %j answer %s at once', async (keys, expected) => {
  expect(await score(...keys)).toMatchObject({ answer: expected, state: 'given-back' });
});

test('a 1 says which keys may follow it', async () => {
  expect((await score('1', '0')).written).toBe('? Pain? 1 (Enter for 1, 0 for 10) 0\n');
});

test('yes or no takes no Enter', async () => {
  const terminal = new RecordingTerminal();
  const answer = askForKey('Begin?', judgeYesOrNo({ yes: 'Ja', no: 'Nein' }), terminal);
  for (const key of ['return', 'space', 'q']) terminal.press(key);
  expect(terminal.state).toBe('taken');
  terminal.press('j');
  expect(await answer).toBe(true);
});

test('is asked again after a stop, and ended by a signal with the terminal given back', async () => {
  const terminal = new RecordingTerminal();
  const answer = askForKey('Pain?', judgeScore(''), terminal);
  terminal.comeBack();
  expect(terminal.written).toBe('? Pain? \n? Pain? ');
  terminal.sendSignal('SIGTERM');
  await expect(answer).rejects.toBeInstanceOf(UserError);
  expect(terminal.state).toBe('given-back');
});
