/**
 * Which sessions are running: one small file for each, with the process that keeps it. A session without an end is an
 * interrupted one only when nobody keeps it any more.
 */
import { minuteMs } from '../durations.ts';
import type { ProcessMark } from '../ports/processes.ts';
import type { Cancel, Files, Folders, Ports } from '../ports.ts';
import { listNames } from './answers.ts';
import { journalFolder, monthOf, nameOf } from './journal-name.ts';
import { ownerOnly } from './line-file.ts';

type LockPorts = Pick<Ports, 'files' | 'environment' | 'processes'>;

/** A mark is a few words and numbers. */
const maxBytes = 4096;

/** The longest that a session usually writes nothing, in a pack; of another machine nothing else is known. */
const silenceMs = 30 * minuteMs;

const ending = '.json';

/** Marks a session as running until the returned function is called, or until this process is gone. */
export function lockSession(id: string, ports: LockPorts): Cancel {
  const { files, environment, processes } = ports;
  const folder = lockFolder(files, environment.folders);
  const path = files.join(folder, `${id}${ending}`);
  removeStaleLocks(ports);
  try {
    files.makeFolder(folder, ownerOnly.folder);
    files.create(path, JSON.stringify(processes.ownMark()), ownerOnly.file);
  } catch {
    // Where nothing can be written the journal says so, and there is nothing that could be taken for interrupted.
  }
  return () => removeQuietly(files, path);
}

/** The sessions that are running now, by their ids. */
export function listRunning(ports: LockPorts & Pick<Ports, 'clock'>): ReadonlySet<string> {
  return new Set(readLocks(ports).flatMap(({ id, mark }) => (isRunning(id, mark, ports) ? [id] : [])));
}

function isRunning(id: string, mark: ProcessMark, ports: LockPorts & Pick<Ports, 'clock'>): boolean {
  const state = ports.processes.stateOf(mark);
  return state === 'unknown' ? wasWrittenLately(id, ports) : state === 'running';
}

function wasWrittenLately(id: string, { files, environment, clock }: LockPorts & Pick<Ports, 'clock'>): boolean {
  const path = files.join(journalFolder(files, environment.folders), monthOf(id), nameOf(id));
  try {
    return clock.wallMs() - (files.facts(path)?.modifiedMs ?? 0) < silenceMs;
  } catch {
    return false;
  }
}

/** After a kill -9 nobody could remove them. */
function removeStaleLocks(ports: LockPorts): void {
  for (const { path, mark } of readLocks(ports)) {
    if (ports.processes.stateOf(mark) === 'ended') removeQuietly(ports.files, path);
  }
}

function readLocks({ files, environment }: LockPorts) {
  const folder = lockFolder(files, environment.folders);
  return listNames(files, folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const path = files.join(folder, name);
      const mark = readMark(files, path);
      return mark === undefined ? [] : [{ id: name.slice(0, -ending.length), path, mark }];
    });
}

function readMark(files: Files, path: string): ProcessMark | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(files.readSync(path, maxBytes)));
    return isMark(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMark(value: unknown): value is ProcessMark {
  const { host, boot, space, pid, begun }: Readonly<Record<string, unknown>> = Object(value);
  const isNumber = Number.isInteger(pid) && Number(pid) > 0;
  return isNumber && [host, boot, space, begun].every((part) => typeof part === 'string');
}

function lockFolder(files: Files, folders: Folders): string {
  return files.join(folders.data, 'running');
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    // It is gone already, or stays as a mark of a process that has ended.
  }
}
