import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PtyProgram } from '../support/pty-program.ts';
import { judge, listFaults } from './sound/judge.ts';
import { type Capture, openSilentRoom, type SilentRoom } from './sound/silent-room.ts';
import { whySoundIsNotTested } from './sound/sound-tools.ts';

const program = join(import.meta.dirname, '../../bin/backroutine.js');
const routine = join(import.meta.dirname, '../fixtures/sessions/forty-seconds.yaml');
const home = mkdtempSync(join(tmpdir(), 'backroutine-acceptance-'));
const silent = whySoundIsNotTested();
if (silent !== undefined) console.warn(silent);

interface TimedCue {
  readonly atMs: number;
  readonly say: string;
  readonly kind: string;
}

/** What would be said, from the program itself. */
function plannedCues(): readonly TimedCue[] {
  const printed = execFileSync(process.execPath, [program, 'show', routine, '--json'], {
    env: { ...process.env, BACKROUTINE_HOME: home },
    encoding: 'utf8',
  });
  return JSON.parse(printed).cues;
}

/** Runs the session in a terminal of its own to its end; `onOutput` hears of everything that is painted. */
async function playSession(
  args: readonly string[],
  env: Record<string, string>,
  watch: (pty: PtyProgram['pty']) => Promise<void>,
) {
  const log = join(home, `${args.join('')}.log`);
  const session = new PtyProgram([process.execPath, program, 'start', routine, '--yes', ...args], {
    columns: 100,
    rows: 30,
    env: { BACKROUTINE_HOME: home, ...env },
    redirects: { stdout: log },
  });
  try {
    await watch(session.pty);
    const { exitCode, modesBefore, modesAfter } = await session.end();
    return { exitCode, modesBefore, modesAfter, log: readFileSync(log, 'utf8') };
  } finally {
    session.dispose();
  }
}

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a session of forty seconds on the real clock', () => {
  let room: SilentRoom | undefined;
  let capture: Capture | undefined;
  /** When each line of the interface came, on the monotonic clock. */
  const lines = new Map<string, number[]>();
  let ended: Awaited<ReturnType<typeof playSession>>;

  beforeAll(async () => {
    room = silent === undefined ? await openSilentRoom() : undefined;
    plannedCues();
    const recording = await room?.startCapture();
    ended = await playSession(['--plain', '--pain', '2'], { ...room?.environment }, async (pty) => {
      let seen = 0;
      // Asked after every output; notes when each new line came.
      const isOver = () => {
        const now = Number(process.hrtime.bigint()) / 1e6;
        const fresh = pty.screen.output.slice(seen).split('\r\n').slice(0, -1);
        seen += fresh.reduce((sum, line) => sum + line.length + 2, 0);
        for (const line of fresh) lines.set(line, [...(lines.get(line) ?? []), now]);
        return pty.screen.output.includes('Pain after the session?');
      };
      await pty.waitFor(isOver, 'last question', 70_000);
      pty.type('1\r');
    });
    capture = await recording?.stop();
  }, 90_000);

  afterAll(() => room?.close());

  test('ends well, gives the terminal back, and asks for the pain', () => {
    expect(ended.exitCode).toBe(0);
    expect(ended.modesAfter).toBe(ended.modesBefore);
    expect(ended.log).toMatch(/pain {5}after 1\/10/);
  });

  test('shows every cue once, each count within 20 ms of its second', () => {
    const cues = plannedCues();
    const startMs = planStart(lines, cues);
    const used = new Map<string, number>();
    const lateMs = cues.map(({ say, atMs, kind }) => {
      const index = used.get(say) ?? 0;
      used.set(say, index + 1);
      return { kind, lateMs: (lines.get(say)?.[index] ?? Number.NaN) - startMs - atMs };
    });
    expect(lateMs.every((cue) => Number.isFinite(cue.lateMs))).toBe(true);
    const counts = lateMs.filter(({ kind }) => kind === 'count').map((cue) => cue.lateMs);
    expect(Math.max(...counts)).toBeLessThan(20);
  });

  test('writes a log of whole lines without a single control byte', () => {
    expect(ended.log).not.toMatch(/(?!\n)\p{Cc}/u);
    const words = ended.log
      .trim()
      .split('\n')
      .map((line) => line.slice(26, 34).trim());
    expect(words).toEqual([
      'session',
      'pain',
      'step',
      'side',
      'rep',
      'switch',
      'rep',
      'step',
      'counted',
      'end',
      'pain',
    ]);
  });

  test('keeps a journal with the same records', () => {
    const sessions = join(home, 'data/sessions');
    const files = readdirSync(sessions, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.jsonl'),
    );
    const records = readFileSync(join(sessions, files[0] ?? ''), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(records).toEqual([
      'session',
      'pain',
      'step',
      'side',
      'rep',
      'side',
      'rep',
      'step',
      'counted',
      'end',
      'pain',
    ]);
  });

  test.skipIf(silent !== undefined)('is heard: every count understood, within 60 ms of its time', async () => {
    if (capture === undefined || room === undefined) throw new Error('Nothing was captured.');
    const counts = plannedCues()
      .filter(({ kind }) => kind === 'count')
      .map(({ atMs, say }) => ({ atMs, words: say }));
    const planStartMs = planStart(lines, plannedCues()) - capture.startMs;
    const judged = await judge(capture.file, counts, { planStartMs, folder: room.folder });
    expect(listFaults(judged, 60)).toEqual([]);
    expect(Math.abs(judged.constantLatenessMs)).toBeLessThan(100);
  });
});

/** The monotonic moment of the plan's offset 0, from the earliest of the lines. */
function planStart(lines: ReadonlyMap<string, readonly number[]>, cues: readonly TimedCue[]): number {
  const firsts = new Map<string, number>();
  for (const { say, atMs } of cues) if (!firsts.has(say)) firsts.set(say, atMs);
  return Math.min(...[...firsts].map(([say, atMs]) => (lines.get(say)?.[0] ?? Number.POSITIVE_INFINITY) - atMs));
}
