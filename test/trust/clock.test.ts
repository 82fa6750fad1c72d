/** Clocks that jump, machines that sleep: no hold is shortened, nothing bursts, and what happened is told and kept. */
import fc from 'fast-check';
import { test } from 'vitest';
import type { SessionRecord } from '../../src/player/session-record.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { howOften } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { startCli, until } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';
import type { VirtualClock, VirtualClockOptions } from '../support/virtual-clock.ts';

const routine = `format: 1
title: One minute
pace: { settle: 10s, move: 2s, switch: 6s }
steps:
  - { exercise: bird-dog, hold: 5s, reps: 2, sides: each }
`;

const hourMs = 3_600_000;

/** Any moment up to the closing words. */
const anyMoment = fc.integer({ min: 0, max: 60_000 });

interface Played {
  readonly records: readonly SessionRecord[];
  /** What the interface said, and when on the monotonic clock. */
  readonly lines: readonly { readonly text: string; readonly atMs: number }[];
}

/** Plays the whole routine with the real program; `disturb` is called once, at a moment of the session. */
async function play(
  atMs: number,
  disturb: (clock: VirtualClock) => void,
  options: VirtualClockOptions = {},
): Promise<Played> {
  const ports = buildTestPorts({
    clock: options,
    terminal: { canAsk: false, canRepaint: false },
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
  const flags = ['--yes', '--voice', 'none', '--log-format', 'jsonl'];
  const running = startCli(ports, 'start', './routine.yaml', ...flags);
  await until(() => terminal.state !== 'given-back', 'the session');
  clock.advance(atMs);
  disturb(clock);
  let answered = false;
  while (terminal.state !== 'given-back') {
    clock.advance(100);
    if (answered || !stdout.text.includes('"type":"gap"')) continue;
    answered = true;
    terminal.press('return');
  }
  await until(() => running.exitCode() !== undefined, 'the end of the program');
  return { records: stdout.lines.map((line) => JSON.parse(line)), lines };
}

const undisturbed = play(0, () => {});

/**
 * Everything that was counted and done is there, in full, and as far apart as without the disturbance, or further.
 * What came late by `lateMs`, and no gap, is by so much nearer to what comes after it.
 */
async function isWhole({ records, lines }: Played, lateMs = 0): Promise<boolean> {
  const usual = await undisturbed;
  const work = (played: Played) => JSON.stringify(played.records.filter(({ type }) => type === 'rep').map(withoutTime));
  const cues = usual.lines.filter(({ text }) => text !== '');
  const found = findInOrder(
    lines,
    cues.map(({ text }) => text),
  );
  const isComplete = found.length === cues.length;
  const isApart = found.every(({ atMs }, index) => {
    const before = found[index - 1];
    const usualGapMs = (cues[index]?.atMs ?? 0) - (cues[index - 1]?.atMs ?? 0);
    return before === undefined || atMs - before.atMs >= usualGapMs - lateMs - 1;
  });
  const end = records.at(-1);
  return isComplete && isApart && work({ records, lines }) === work(usual) && end?.type === 'end' && end.share === 1;
}

function withoutTime({ time: _, ...record }: SessionRecord) {
  return record;
}

/** The lines with these texts, one after the other; others may stand between them. */
function findInOrder(lines: Played['lines'], texts: readonly string[]): Played['lines'] {
  const found: Played['lines'][number][] = [];
  for (const line of lines) if (line.text === texts[found.length]) found.push(line);
  return found;
}

function gapsOf({ records }: Played): readonly number[] {
  return records.flatMap((record) => (record.type === 'gap' ? [record.awayMs] : []));
}

interface Disturbance {
  readonly name: string;
  disturb(clock: VirtualClock): void;
  /** The gap that must be on record; none where the session goes on as if nothing were. */
  readonly awayMs?: number;
  readonly isSetBack?: boolean;
  /** By how much something may come late without being a gap. */
  readonly lateMs?: number;
}

/** What comes later than this is a gap. */
const gapMs = 1500;

/** The longest time between two looks at the clocks. What went by since the last look counts as being away. */
const betweenLooksMs = 10_000;

const disturbances: readonly Disturbance[] = [
  { name: 'the calendar is set an hour ahead', disturb: (clock) => clock.jumpWall(hourMs), awayMs: hourMs },
  { name: 'the calendar is set an hour back', disturb: (clock) => clock.jumpWall(-hourMs), isSetBack: true },
  { name: 'the program is busy for a second', disturb: (clock) => clock.stall(1000), lateMs: 1000 },
  {
    name: 'the program is stopped for two seconds',
    disturb: (clock) => clock.sleepMachine(2000, { monotonicRuns: true }),
    awayMs: 2000,
    lateMs: gapMs,
  },
  {
    name: 'the program is stopped for ten minutes',
    disturb: (clock) => clock.sleepMachine(600_000, { monotonicRuns: true }),
    awayMs: 600_000,
  },
  {
    name: 'the machine sleeps for ten minutes',
    disturb: (clock) => clock.sleepMachine(600_000, { monotonicRuns: false }),
    awayMs: 600_000,
  },
];

test.for(disturbances)(
  '$name, at any moment',
  { timeout: 300_000 },
  async ({ disturb, awayMs, lateMs, isSetBack = false }, context) => {
    const tried = howOften(15, 500);
    await fc.assert(
      fc.asyncProperty(anyMoment, async (atMs) => {
        const played = await play(atMs, disturb);
        context.expect(await isWhole(played, lateMs)).toBe(true);
        context.expect(played.records.some(({ type }) => type === 'clock-set')).toBe(isSetBack);
        const gaps = gapsOf(played);
        context.expect(gaps.length).toBeLessThanOrEqual(awayMs === undefined ? 0 : 1);
        for (const gap of gaps) {
          context.expect(gap).toBeGreaterThanOrEqual(awayMs ?? 0);
          context.expect(gap).toBeLessThan((awayMs ?? 0) + betweenLooksMs);
        }
        // Nobody is away for minutes without being asked back.
        if ((awayMs ?? 0) > betweenLooksMs) context.expect(gaps).toHaveLength(1);
      }),
      { numRuns: tried },
    );
    note(context, { promise: 'clock', tried, lost: 0 });
  },
);

test('the clocks go forward and back in the night', async (context) => {
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
