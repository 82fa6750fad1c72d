/** Homes of the program for tests, and what it has kept in them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** In full size there are a thousand homes in it, on a machine that may be busy. */
const clearUpMs = 120_000;

/** A folder for the tests of one file, removed after them. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-trust-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }), clearUpMs);
  return folder;
}

/** A home that nobody has used yet. */
export function newHome(folder: string): { readonly BACKROUTINE_HOME: string } {
  return { BACKROUTINE_HOME: mkdtempSync(join(folder, 'home-')) };
}

/** A home that shares its clips with the others in the folder, so that they are made once. */
export function newHomeWithClips(folder: string): { readonly BACKROUTINE_HOME: string } {
  const home = newHome(folder);
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true });
  symlinkSync(cache, join(home.BACKROUTINE_HOME, 'cache'));
  return home;
}

/** Every line of every journal below a home, in the order of the files' names. */
export function readJournalLines(home: string): readonly string[] {
  return listJournals(home).flatMap((path) => readFileSync(path, 'utf8').split('\n').slice(0, -1));
}

/** The paths of the journals below a home, oldest first. */
export function listJournals(home: string): readonly string[] {
  const sessions = join(home, 'data/sessions');
  return listBelow(sessions)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(sessions, name))
    .sort();
}

function listBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
