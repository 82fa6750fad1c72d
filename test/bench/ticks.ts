/** When each second of a program came, seen from outside: from the terminal that it writes to. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { secondMs } from '../../src/durations.ts';
import { median } from './statistics.ts';
import { TerminalRun } from './terminal-run.ts';
import { environment, program, writeInput } from './world.ts';

/** A word or a number that was due at a moment and came at another, both from the start of counting. */
export interface Tick {
  readonly dueMs: number;
  readonly cameMs: number;
}

/** What counts seconds: ours, and what it is compared with. */
export type Counter = (seconds: number) => Promise<readonly Tick[]>;

const field = join(import.meta.dirname, 'field');

export function intervalCommand(seconds: number): readonly string[] {
  return [process.execPath, join(field, 'interval-timer.mjs'), String(seconds)];
}

/** Node's `setInterval`, one line a second. */
export const intervalTimer: Counter = (seconds) => collectSeconds(intervalCommand(seconds), seconds);

/** The shell's `sleep 1`, one line a second. */
export const sleepLoop: Counter = (seconds) =>
  collectSeconds(['sh', join(field, 'sleep-loop.sh'), String(seconds)], seconds);

/** The real player: every word of its plan, a line each, without voice. */
export const player: Counter = async (seconds) => {
  const file = writeHolds(seconds);
  const due = readCues(file).filter(({ atMs }) => atMs <= seconds * secondMs);
  const run = startPlain(file);
  await waitForLines(run, (lines) => matchCues(lines, due).length === due.length, seconds);
  await run.kill();
  return matchCues(readLines(run), due);
};

/** Starts a session in which everything that is said is a line of its own. */
export function startPlain(file: string): TerminalRun {
  return new TerminalRun([...program, 'start', file, '--plain', '--yes', '--pain', '0', '--voice', 'none']);
}

/** Holds that are counted every second, for a little longer than `seconds`. */
export function writeHolds(seconds: number): string {
  const reps = Math.ceil(seconds / 30) + 1;
  return writeInput(
    'holds.yaml',
    `format: 1\ntitle: Holds\nsource: { title: Made for a benchmark }\npace: { settle: 3s, move: 1s }\nsteps:\n  - { exercise: bridging, hold: 30s, reps: ${reps} }\n`,
  );
}

/** How much later the last of them come than the first, beyond the time between them: the medians of five each. */
export function driftOf(ticks: readonly Tick[]): number {
  const lateness = ticks.map(latenessOf);
  return median(lateness.slice(-5)) - median(lateness.slice(0, 5));
}

/** How late each came. The earliest stands for in time: nothing here may come before it is due. */
export function listLate(ticks: readonly Tick[]): readonly number[] {
  const earliest = Math.min(...ticks.map(latenessOf));
  return ticks.map((tick) => latenessOf(tick) - earliest);
}

function latenessOf({ dueMs, cameMs }: Tick): number {
  return cameMs - dueMs;
}

interface PrintedCue {
  readonly atMs: number;
  readonly say: string;
}

function readCues(file: string): readonly PrintedCue[] {
  const [node = '', ...args] = program;
  const printed = execFileSync(node, [...args, 'show', file, '--json'], { env: environment });
  return JSON.parse(printed.toString()).cues;
}

interface Line {
  readonly text: string;
  readonly atMs: number;
}

/** The whole lines so far, each with the time at which its end came. */
export function readLines({ outputs }: TerminalRun): readonly Line[] {
  const lines: Line[] = [];
  let rest = '';
  for (const { text, atMs } of outputs) {
    const [first = '', ...others] = text.split('\n');
    rest += first;
    for (const other of others) {
      lines.push({ text: rest.trim(), atMs });
      rest = other;
    }
  }
  return lines;
}

/** The lines that are the cues, in order; between them stands what is no cue. */
function matchCues(lines: readonly Line[], cues: readonly PrintedCue[]): readonly Tick[] {
  const ticks: Tick[] = [];
  for (const { text, atMs } of lines) {
    const cue = cues[ticks.length];
    if (cue?.say === text) ticks.push({ dueMs: cue.atMs, cameMs: atMs });
  }
  return ticks;
}

async function collectSeconds(command: readonly string[], seconds: number): Promise<readonly Tick[]> {
  const run = new TerminalRun(command);
  await waitForLines(run, (lines) => lines.length === seconds, seconds);
  await run.exited;
  return readLines(run).map(({ atMs }, index) => ({ dueMs: (index + 1) * secondMs, cameMs: atMs }));
}

async function waitForLines(run: TerminalRun, isEnough: (lines: readonly Line[]) => boolean, seconds: number) {
  await run.waitUntil(() => isEnough(readLines(run)), (seconds + 30) * secondMs);
}
