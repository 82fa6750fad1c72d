/** A session is no form: every path of answers is walked, and what is asked on it is counted. */
import { describe, expect, test } from 'vitest';
import { askCautions } from '../../src/cli/apply-cautions.ts';
import type { Prompts } from '../../src/cli/prompts.ts';
import { type LoadedRoutine, RoutineLibrary } from '../../src/cli/routine-library.ts';
import { askBefore } from '../../src/cli/start/ask-before.ts';
import type { RoutineSource } from '../../src/cli/start/start-options.ts';
import { journalFolder } from '../../src/journal/journal-name.ts';
import { localTimeNow } from '../../src/journal/local-time.ts';
import { readToday } from '../../src/journal/today.ts';
import { english } from '../../src/messages/en/english.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { keepSession } from '../support/keep-session.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

/** Answers with the options that `path` names by their index, and with the first one behind its end. */
class PathPrompts implements Prompts {
  /** How many answers each question had, in turn. */
  readonly widths: number[] = [];
  readonly #path: readonly number[];

  constructor(path: readonly number[]) {
    this.#path = path;
  }

  withControls(): Prompts {
    return this;
  }
  choose: Prompts['choose'] = async (_, choices) => this.#take(choices.map(({ value }) => value));
  search: Prompts['search'] = async (_, find) => this.#take(find('').map(({ value }) => value));
  tick: Prompts['tick'] = async (_, groups) => {
    const values = groups.flatMap(({ choices }) => choices.map(({ value }) => value));
    return this.#take([[], values.slice(0, 1)]);
  };
  confirm = async () => this.#take([true, false]);
  decide = async () => this.#take([true, false]);
  score = async () => this.#take([0, 4, 6, 9, undefined]);
  line = async () => this.#take(['']);

  #take<Answer>(answers: readonly Answer[]): Answer {
    const index = this.#path[this.widths.length] ?? 0;
    this.widths.push(answers.length);
    return answers[index] as Answer;
  }
}

/** How many questions each path has before the session begins or is given up. */
async function countOnAllPaths(openPorts: () => Promise<TestPorts>): Promise<readonly number[]> {
  const counts: number[] = [];
  const walk = async (path: readonly number[]): Promise<void> => {
    const prompts = new PathPrompts(path);
    await ask(await openPorts(), prompts);
    counts.push(prompts.widths.length);
    // Every other answer to a question that this path left at its first one.
    for (const [at, width] of [...prompts.widths.entries()].slice(path.length)) {
      const before = [...path, ...new Array<number>(at - path.length).fill(0)];
      for (let answer = 1; answer < width; answer += 1) await walk([...before, answer]);
    }
  };
  await walk([]);
  return counts;
}

/** The routines are the same on all paths, and reading them is most of the work. */
const read = new Map<string, Promise<LoadedRoutine>>();

function readOnce(library: RoutineLibrary): RoutineSource {
  const once = (key: string, load: () => Promise<LoadedRoutine>) => {
    const loaded = read.get(key) ?? load();
    read.set(key, loaded);
    return loaded;
  };
  return {
    load: (name) => once(name, () => library.load(name)),
    tryLoad: (name) => once(name, () => library.load(name)).catch(() => undefined),
    loadMeant: (typed) => once(`meant ${typed}`, () => library.loadMeant(typed)),
    loadBundled: (name) => once(`bundled ${name}`, () => library.loadBundled(name)),
    list: () => library.list(),
  };
}

async function ask(ports: TestPorts, prompts: Prompts): Promise<void> {
  const { files, environment, clock } = ports;
  const library = readOnce(new RoutineLibrary(files, environment.folders, undefined));
  const journal = readToday(files, journalFolder(files, environment.folders), localTimeNow(clock));
  const flags = { voice: undefined, sounds: undefined, volume: undefined, logFile: undefined, plain: false };
  const options = {
    ...flags,
    routine: undefined,
    choices: {},
    pain: undefined,
    yes: false,
    resume: false,
    from: undefined,
    usesLevels: true,
    figures: 'auto',
    wait: false,
  } as const;
  const asked = await askBefore({ ...options, logFormat: 'text' }, journal, async () => library, prompts, ports);
  if (asked.kind === 'stop') return;
  await askCautions(asked.loaded.routine, asked.answers.choices, { prompts, messages: english, ports });
}

const newMachine = (files: Readonly<Record<string, string>> = {}) =>
  buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: { ...bundledFiles(), ...files } },
  });

describe('before a session', () => {
  test('the first one ever asks five things at most, so that the pain after it is the sixth', async () => {
    const counts = await countOnAllPaths(async () => newMachine());
    expect(counts.length).toBeGreaterThan(20);
    expect(Math.max(...counts)).toBe(5);
  });

  test('a round of a pain day that was left asks no more where it goes on, or begins anew', async () => {
    const played = newMachine(noConcernFiles());
    keepSafetyAnswers((path, text) => played.files.put(path, text), played.environment.folders.data, clearInFull);
    const [first, before] = keepSession({ day: '2026-03-01' });
    const [path, text] = keepSession({ day: '2026-03-06', routine: 'pain-day', title: 'Pain day', mode: 'pain-day' });
    const lines = text.split('\n').slice(0, 8);
    const kept = { [first]: before, [path]: `${lines.join('\n')}\n` };
    const answers = played.files.paths().filter((file) => file.startsWith(played.environment.folders.data));
    const texts = Object.fromEntries(answers.map((file) => [file, played.files.text(file) ?? '']));
    const left = newMachine({ ...texts, ...kept });
    const folder = journalFolder(left.files, left.environment.folders);
    expect(readToday(left.files, folder, localTimeNow(left.clock)).resumable).toBeDefined();
    const counts = await countOnAllPaths(async () => newMachine({ ...texts, ...kept }));
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBe(4);
  });

  test('the next round of a pain day asks four things at most', async () => {
    const played = newMachine(noConcernFiles());
    keepSafetyAnswers((path, text) => played.files.put(path, text), played.environment.folders.data, clearInFull);
    // The first flare has packs only, so that the rounds and the packs of the next one have their limits.
    await runCli(played, 'start', 'pain-day', '--pain', '5', '--voice', 'none', '--yes');
    const kept = played.files.paths().filter((path) => path.startsWith(played.environment.folders.data));
    const texts = Object.fromEntries(kept.map((path) => [path, played.files.text(path) ?? '']));
    expect(kept.filter((path) => path.includes('/sessions/'))).toHaveLength(1);
    const counts = await countOnAllPaths(async () => {
      const ports = newMachine(texts);
      ports.clock.jumpWall(3_600_000);
      return ports;
    });
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBe(4);
  });
});
