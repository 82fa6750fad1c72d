import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ownMark, stateOf } from '../../src/system/node-processes.ts';

test('this process is running', () => {
  expect(stateOf(ownMark())).toBe('running');
  expect(JSON.parse(JSON.stringify(ownMark()))).toEqual(ownMark());
});

test('a process that has ended is not, and neither is another one of its number', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  expect(stateOf({ ...ownMark(), pid: child.pid ?? 0 })).toBe('ended');
  if (process.platform === 'linux') expect(stateOf({ ...ownMark(), begun: '1' })).toBe('ended');
});

test('a process from before this start of the machine has ended', () => {
  expect(stateOf({ ...ownMark(), boot: 'yesterday' })).toBe('ended');
});

test('of a process of another machine or container nothing is known', () => {
  expect(stateOf({ ...ownMark(), host: 'elsewhere' })).toBe('unknown');
  expect(stateOf({ ...ownMark(), space: 'pid:[1]' })).toBe('unknown');
});
