import { setTimeout as sleep } from 'node:timers/promises';
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

test('a helper that was stopped is ended by force, and one that was not stays', async () => {
  const file = fileURLToPath(new URL('./stoppable-helper.ts', import.meta.url));
  const [stopped, other] = [new NodeHelper(file), new NodeHelper(file)];
  const heard: unknown[] = [];
  other.onMessage((message) => heard.push(message));
  const pid = Number(await new Promise((resolve) => stopped.onMessage(resolve)));
  // The first sign of life.
  await sleep(1000);
  process.kill(pid, 'SIGSTOP');
  await exitOf(stopped);
  expect(isAlive(pid)).toBe(false);
  expect(heard).toHaveLength(1);
  expect(isAlive(Number(heard[0]))).toBe(true);
  await other.stop(5000);
});

test('a helper that was stopped ends when it is asked to', async () => {
  const helper = new NodeHelper(echoFile);
  const pid = Number(
    await new Promise((resolve) => {
      helper.onMessage(resolve);
      helper.send('who are you?');
    }),
  );
  process.kill(pid, 'SIGSTOP');
  await helper.stop(60_000);
  expect(isAlive(pid)).toBe(false);
});

test('a helper that cannot start reports its exit', async () => {
  const helper = new NodeHelper('/no/such/helper.js');
  await exitOf(helper);
  helper.send('nobody receives this');
});
