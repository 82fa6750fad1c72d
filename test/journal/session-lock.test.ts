import { describe, expect, test } from 'vitest';
import { listRunning, lockSession } from '../../src/journal/session-lock.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const id = '20261122T071500Z-3fa2c1d8';
const folder = '/home/person/.local/share/backroutine';
const lock = `${folder}/running/${id}.json`;
const journal = `${folder}/sessions/2026-11/${id}.jsonl`;

describe('a session', () => {
  test('is running from its lock to its unlock, for its owner’s eyes alone', () => {
    const ports = buildTestPorts();
    const unlock = lockSession(id, ports);
    expect([...listRunning(ports)]).toEqual([id]);
    expect([ports.files.mode(lock), ports.files.mode(`${folder}/running`)]).toEqual([0o600, 0o700]);
    unlock();
    unlock();
    expect([...listRunning(ports)]).toEqual([]);
    expect(ports.files.paths()).toEqual([]);
  });

  test('of a process that was killed is not running, and its lock goes with the next session', () => {
    const ports = buildTestPorts();
    lockSession(id, ports);
    ports.processes.ended.add(ports.processes.ownMark().pid);
    expect([...listRunning(ports)]).toEqual([]);
    lockSession('20261122T081500Z-00', ports);
    expect(ports.files.paths()).toEqual([`${folder}/running/20261122T081500Z-00.json`]);
  });

  test('of another machine is running as long as something is written of it', () => {
    const ports = buildTestPorts();
    ports.files.put(lock, JSON.stringify({ ...ports.processes.ownMark(), host: 'elsewhere' }));
    expect([...listRunning(ports)]).toEqual([]);
    ports.files.put(journal, 'a record');
    expect([...listRunning(ports)]).toEqual([id]);
    ports.clock.advance(29 * 60_000);
    expect([...listRunning(ports)]).toEqual([id]);
    ports.clock.advance(60_000);
    expect([...listRunning(ports)]).toEqual([]);
  });

  test('is led where no lock can be written, and none can be read', () => {
    const ports = buildTestPorts();
    ports.files.readOnly = true;
    lockSession(id, ports)();
    ports.files.readOnly = false;
    ports.files.deny(`${folder}/running`, 'EACCES');
    lockSession(id, ports)();
    expect([...listRunning(ports)]).toEqual([]);
  });
});

const mark = buildTestPorts().processes.ownMark();

test.each(['', 'null', '5', '{}', '[]', '\0', `${JSON.stringify({ ...mark, more: 'x'.repeat(4096) })}`])(
  'what else stands there is no lock: %.20j',
  (content) => {
    const ports = buildTestPorts();
    ports.files.put(lock, content);
    ports.files.put(`${folder}/running/notes.txt`, JSON.stringify(mark));
    expect([...listRunning(ports)]).toEqual([]);
  },
);

test('a lock says by which process a session is kept, all of it', () => {
  const isLock = (changed: object) => {
    const ports = buildTestPorts();
    ports.files.put(lock, JSON.stringify({ ...mark, ...changed }));
    return listRunning(ports).has(id);
  };
  expect([isLock({}), isLock({ pid: 1 })]).toEqual([true, true]);
  for (const pid of [0, -1, 1.5, '1000', null, [1]]) expect(isLock({ pid }), JSON.stringify(pid)).toBe(false);
  for (const key of ['boot', 'space', 'begun']) expect(isLock({ [key]: 1 }), key).toBe(false);
});

test('a lock of which nobody can say from where it is, is none', () => {
  const ports = buildTestPorts();
  ports.files.put(lock, JSON.stringify({ ...mark, host: 5 }));
  ports.files.put(journal, 'a record');
  expect([...listRunning(ports)]).toEqual([]);
});

test('a session of another machine whose journal cannot be looked at is not running', () => {
  const ports = buildTestPorts();
  ports.files.put(lock, JSON.stringify({ ...mark, host: 'elsewhere' }));
  ports.files.put(journal, 'a record');
  ports.files.deny(journal, 'EACCES');
  expect([...listRunning(ports)]).toEqual([]);
});

test('a new session removes the locks of processes that have ended, and no others', () => {
  const ports = buildTestPorts();
  const put = (name: string, changed: object) =>
    ports.files.put(`${folder}/running/${name}`, JSON.stringify({ ...mark, ...changed }));
  put('20261122T061500Z-0a.json', { pid: 5 });
  put('20261122T062500Z-0a.json', { pid: 6 });
  put('20261122T063500Z-0a.json', { host: 'elsewhere', pid: 5 });
  put('notes.txt', { pid: 5 });
  ports.processes.ended.add(5);
  lockSession(id, ports);
  const names = ports.files.paths().map((path) => path.slice(path.lastIndexOf('/') + 1));
  expect(names).toEqual(['20261122T062500Z-0a.json', '20261122T063500Z-0a.json', `${id}.json`, 'notes.txt']);
  expect(JSON.parse(ports.files.text(lock) ?? '')).toEqual(mark);
});
