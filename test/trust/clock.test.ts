/** When clocks jump or the machine sleeps, no hold is shortened, no cues burst, and the gap is shown and recorded. */

import fc from 'fast-check';
import { test } from 'vitest';
import { hourMs } from '../../src/durations.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { howOften } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { answerCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';
import type { VirtualClockOptions } from '../support/virtual-clock.ts';

const routine = `format: 1
title: One minute
pace: { settle: 10s, move: 2s, switch: 6s }
steps:
  - { exercise: bird-dog, hold: 5s, reps: 2, sides: each }
`;

/** Far longer than the routine takes with any disturbance, so that no test runs without end. */
const limitMs = hourMs;

/** Any moment up to the closing words. */
const anyMoment = fc.integer({ min: 0, max: 60_000 });

interface Played {
  readonly records: readonly SessionRecord[];
  /** The lines of the interface, and their times on the monotonic clock. */
  readonly lines: readonly { readonly text: string; readonly atMs: number }[];
}

/** Plays the whole routine with the real program; `disturb` is called once, at a moment of the session. */
async function play(
  atMs: number,
  disturb: (ports: TestPorts) => void,
  options: VirtualClockOptions = {},
): Promise<Played> {
  const ports = buildTestPorts({
    clock: options,
    terminal: { canRepaint: false },
    stdout: { isTerminal: false },
    files: { files: { ...bundledFiles(), '/home/person/routine.yaml': routine } },
  });
  const { clock, terminal, stdout } = ports;
  const lines: { text: string; atMs: number }[] = [];
  const write = terminal.write.bind(terminal);
  terminal.write = (text) => {
    lines.push({ text: text.trimEnd(), atMs: clock.monotonicMs() });
    write(text);
  };
  const flags = ['--yes', '--pain', '2', '--voice', 'none', '--log-format', 'jsonl'];
  const running = startCli(ports, 'start', './routine.yaml', ...flags);
  await until(() => terminal.state !== 'given-back', 'the session');
  terminal.press('return');
  clock.advance(atMs);
  disturb(ports);
  let answered = false;
  for (let ms = 0; !stdout.text.includes('"type":"end"'); ms += 100) {
    if (ms > limitMs) throw new Error(`The session has not ended:\n${stdout.text}`);
    clock.advance(100);
    if (answered || !stdout.text.includes('"type":"gap"')) continue;
    answered = true;
    clock.advance(1000);
    terminal.press('return');
  }
  await answerCli(ports, [['Pain after the session?', '']]);
  await until(() => running.exitCode() !== undefined, 'the end of the program');
  return { records: stdout.lines.map((line) => JSON.parse(line)), lines };
}

const undisturbed = play(0, () => {});

/**
 * Every cue and rep is there, and as far apart as without the disturbance, or further. A cue that was late by `lateMs`
 * without being a gap is nearer to the next one by that time.
 */
async function isWhole({ records, lines }: Played, lateMs = 0): Promise<boolean> {
  const usual = await undisturbed;
  const work = (played: Played) => JSON.stringify(played.records.filter(({ type }) => type === 'rep').map(withoutTime));
  const cues = usual.lines.filter(({ text }) => text !== '');
  const shown = withoutReturn(lines.filter(({ text }) => text !== ''));
  const isComplete = JSON.stringify(shown.map(textOf)) === JSON.stringify(cues.map(textOf));
  const isApart = shown.every(({ atMs }, index) => {
    const before = shown[index - 1];
    const usualGapMs = (cues[index]?.atMs ?? 0) - (cues[index - 1]?.atMs ?? 0);
    return before === undefined || atMs - before.atMs >= usualGapMs - lateMs - 1;
  });
  const end = records.at(-1);
  return isComplete && isApart && work({ records, lines }) === work(usual) && end?.type === 'end' && end.share === 1;
}

function withoutTime({ time: _, ...record }: SessionRecord) {
  return record;
}

const textOf = ({ text }: Played['lines'][number]) => text;

/** The lines without those after a gap: how long the person was away, and three, two, one. */
function withoutReturn(lines: Played['lines']): Played['lines'] {
  const from = lines.findIndex(({ text }) => text.startsWith('You were away'));
  return from === -1 ? lines : lines.toSpliced(from, 4);
}

function gapsOf({ records }: Played): readonly number[] {
  return records.flatMap((record) => (record.type === 'gap' ? [record.awayMs] : []));
}

interface Disturbance {
  readonly name: string;
  disturb(ports: TestPorts): void;
  /** The gap that must be recorded; none where the session continues without a pause. */
  readonly awayMs?: number;
  /** The change of the wall clock that must be recorded. */
  readonly setMs?: number;
  /** How late a cue may be without a gap: the player waits a moment for the signal of a possible stop. */
  readonly lateMs?: number;
}

/** The longest time between two readings of the clocks. The time since the last one counts as being away. */
const maxReadingGapMs = 10_000;

/** A wake that was due during the stop fires before the signal that reports the stop. */
function stop({ clock, terminal }: TestPorts, stoppedMs: number): void {
  clock.stall(stoppedMs);
  clock.advance(20);
  terminal.comeBack();
}

const disturbances: readonly Disturbance[] = [
  { name: 'the calendar is set an hour ahead', disturb: ({ clock }) => clock.jumpWall(hourMs), setMs: hourMs },
  { name: 'the calendar is set an hour back', disturb: ({ clock }) => clock.jumpWall(-hourMs), setMs: -hourMs },
  { name: 'the program is busy for a second', disturb: ({ clock }) => clock.stall(1000), lateMs: 1050 },
  { name: 'the program is stopped for two seconds', disturb: (ports) => stop(ports, 2000), awayMs: 2000, lateMs: 300 },
  {
    name: 'the program is stopped for ten minutes',
    disturb: (ports) => stop(ports, 600_000),
    awayMs: 600_000,
    lateMs: 300,
  },
  {
    name: 'the machine sleeps for ten minutes',
    disturb: ({ clock }) => clock.sleepMachine(600_000, { monotonicRuns: false }),
    awayMs: 600_000,
  },
];

test.for(disturbances)(
  '$name, at any moment',
  { timeout: 300_000 },
  async ({ disturb, awayMs, lateMs, setMs }, context) => {
    const tried = howOften(15, 500);
    await fc.assert(
      fc.asyncProperty(anyMoment, async (atMs) => {
        const played = await play(atMs, disturb);
        context.expect(await isWhole(played, lateMs)).toBe(true);
        const set = played.records.flatMap((record) => (record.type === 'clock-set' ? [record.byMs] : []));
        context.expect(set).toEqual(setMs === undefined ? [] : [setMs]);
        const gaps = gapsOf(played);
        context.expect(gaps).toHaveLength(awayMs === undefined ? 0 : 1);
        for (const gap of gaps) {
          context.expect(gap).toBeGreaterThanOrEqual(awayMs ?? 0);
          context.expect(gap).toBeLessThan((awayMs ?? 0) + maxReadingGapMs);
        }
      }),
      // Two cues come between this stop and its signal.
      { numRuns: tried, examples: [[7943]] },
    );
    note(context, { promise: 'clock', tried, lost: 0 });
  },
);

test('a change to and from daylight saving time', async (context) => {
  for (const [before, after] of [
    [60, 120],
    [120, 60],
  ] as const) {
    const changeMs = Date.UTC(2026, 2, 29, 1);
    const played = await play(0, () => {}, {
      wallMs: changeMs - 20_000,
      utcOffsetMinutes: (wallMs) => (wallMs < changeMs ? before : after),
    });
    const isKept = (await isWhole(played)) && gapsOf(played).length === 0;
    note(context, { promise: 'clock', tried: 1, lost: isKept ? 0 : 1 });
    context.expect(isKept).toBe(true);
    const offsets = played.records.map(({ time }) => time.slice(-6));
    context.expect([offsets[0], offsets.at(-1)]).toEqual([`+0${before / 60}:00`, `+0${after / 60}:00`]);
  }
});
