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

test.each(['', 'null', '{}', '[]', '{"pid":-1}', '{"pid":1.5,"host":"a","boot":"b","space":"","begun":""}', '\0'])(
  'what else stands there is no lock: %j',
  (content) => {
    const ports = buildTestPorts();
    ports.files.put(lock, content);
    ports.files.put(`${folder}/running/notes.txt`, content);
    expect([...listRunning(ports)]).toEqual([]);
  },
);
