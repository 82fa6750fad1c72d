import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { NodeHelper } from '../../src/system/node-helper.ts';
import { isAlive } from '../support/pty-program.ts';

const echoFile = fileURLToPath(new URL('./echo-helper.ts', import.meta.url));

function exitOf(helper: NodeHelper): Promise<void> {
  return new Promise((resolve) => helper.onExit(resolve));
}

test('a helper runs from its source, answers, and stops when asked', async () => {
  const helper = new NodeHelper(echoFile);
  const answer = new Promise((resolve) => helper.onMessage(resolve));
  helper.send({ bytes: new Uint8Array([1, 2]) });
  const pid = await answer;
  expect(isAlive(Number(pid))).toBe(true);
  await helper.stop(5000);
  expect(isAlive(Number(pid))).toBe(false);
  helper.send('nobody receives this');
  await helper.stop(5000);
});

test('a helper that cannot start reports its exit', async () => {
  const helper = new NodeHelper('/no/such/helper.js');
  await exitOf(helper);
  helper.send('nobody receives this');
});
