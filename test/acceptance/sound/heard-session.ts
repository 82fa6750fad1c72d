/** A session of the real program on a terminal, with a microphone where a sound server can be started. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Choices } from '../../../src/plan/choices.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planUnhurried } from '../../../src/plan/planned-phrase.ts';
import { readRoutine } from '../../../src/routine/read-routine.ts';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { builtProgram, sessionFile } from '../../support/built-program.ts';
import { newHomeWithClips } from '../../support/homes.ts';
import { PtyProgram, type PtyProgramEnd } from '../../support/pty-program.ts';
import { type ExpectedWords, type Judgement, judge, listFaults } from './judge.ts';
import type { Capture, SoundServer } from './sound-server.ts';

export const oneMinute = sessionFile('one-minute');
export const halfMinute = sessionFile('half-minute');

/** How far from its time a word may begin. */
const onsetToleranceMs = 60;
/** How much later than the screen the whole voice may be. */
export const maxVoiceLateMs = 100;

const longestMs = 78_000;

export interface PlannedCue {
  readonly atMs: number;
  readonly say: string;
  readonly kind: string;
}

/** What would be said, and when. */
export function plannedCues(routine: string, choices: Choices = {}): readonly PlannedCue[] {
  // What is said until the person presses Enter belongs to no moment.
  return planOf(routine, choices).cues.filter(({ say }) => !say.includes('Press Enter'));
}

/** How long the first gate speaks. Enter would cut it off, and the end of a word would pass for the beginning of the next. */
export function gateWordsMs(routine: string): number {
  const { cues, rate } = planOf(routine, {});
  const words = cues.find(({ say }) => say.includes('Press Enter'))?.say ?? '';
  return planUnhurried(words, rate).withinMs;
}

function planOf(routine: string, choices: Choices): Plan {
  const reading = readRoutine(readFileSync(routine), new Map());
  if (reading.problems !== undefined) throw new Error(JSON.stringify(reading.problems));
  return buildPlan(reading.routine, choices);
}

/** The cues as the recogniser's dictionary has their words. */
export function wordsOf(cues: readonly PlannedCue[]): readonly ExpectedWords[] {
  return cues.map(({ atMs, say }) => ({ atMs, words: say.toLowerCase().replace(/[^a-z ]/g, '') }));
}

export interface HeardSession extends PtyProgramEnd {
  readonly home: string;
  readonly log: string;
  /** Each cue, with how much later than planned its line was on the terminal; NaN where it never was. */
  readonly shown: readonly (PlannedCue & { readonly lateMs: number })[];
  /** What was heard; the plan's time 0 is that of the screen. */
  readonly judgement: Judgement | undefined;
}

/** What is wrong with what was heard, one line each. */
export function listSoundFaults({ judgement }: Pick<HeardSession, 'judgement'>, heldUpMs = 0): readonly string[] {
  if (judgement === undefined) return [];
  const { constantLatenessMs } = judgement;
  const isLate = Math.abs(constantLatenessMs) >= maxVoiceLateMs + heldUpMs;
  const late = isLate ? [`the voice is ${constantLatenessMs.toFixed(0)} ms later than the screen`] : [];
  return [...listFaults(judgement, onsetToleranceMs + heldUpMs), ...late];
}

/** Plays a routine to its end, in a home of its own below `folder` that shares its clips with the others there. */
export async function playHeard(
  routine: string,
  folder: string,
  server: SoundServer | undefined,
  wrapper: readonly string[] = [],
): Promise<HeardSession> {
  const { BACKROUTINE_HOME: home } = newHomeWithClips(folder);
  const cues = plannedCues(routine);
  const recording = await server?.startCapture();
  const log = join(home, 'session.log');
  const session = new PtyProgram([...wrapper, ...builtProgram, 'start', routine, '--yes', '--plain', '--pain', '2'], {
    columns: 100,
    rows: 30,
    env: { ...server?.environment, BACKROUTINE_HOME: home },
    redirects: { stdout: log },
  });
  try {
    await session.pty.waitForText(/Press\s+Enter\s+when/);
    await wait(gateWordsMs(routine));
    session.pty.press('return');
    const lines = await noteLines(session.pty);
    const capture = await recording?.stop();
    const end = await session.end();
    const { planStartMs, shown } = compare(lines, cues);
    const judgement = server && capture && (await listen(capture, server, cues, planStartMs));
    return { ...end, home, log: readFileSync(log, 'utf8'), shown, judgement };
  } finally {
    session.dispose();
  }
}

/** When each line of the interface was printed, on the monotonic clock, up to the answer to the last question. */
async function noteLines(pty: PtyProgram['pty']): Promise<ReadonlyMap<string, readonly number[]>> {
  const lines = new Map<string, number[]>();
  let seen = 0;
  // Asked after every output.
  const isOver = () => {
    const now = Number(process.hrtime.bigint()) / 1e6;
    const fresh = pty.screen.output.slice(seen).split('\r\n').slice(0, -1);
    seen += fresh.reduce((sum, line) => sum + line.length + 2, 0);
    // Where nothing plays, the terminal's bell rings between the lines.
    for (const line of fresh.map((text) => text.replaceAll('\u0007', ''))) {
      lines.set(line, [...(lines.get(line) ?? []), now]);
    }
    return pty.screen.output.includes('Pain after the session?');
  };
  await pty.waitFor(isOver, 'last question', longestMs + 30_000);
  pty.type('1\r');
  return lines;
}

/** The plan's offset 0 by the earliest line: all others were delayed on their way to the test. */
function compare(lines: ReadonlyMap<string, readonly number[]>, cues: readonly PlannedCue[]) {
  const used = new Map<string, number>();
  const shownAtMs = cues.map(({ say }) => {
    const index = used.get(say) ?? 0;
    used.set(say, index + 1);
    return lines.get(say)?.[index] ?? Number.NaN;
  });
  const starts = cues.map(({ atMs }, index) => (shownAtMs[index] ?? Number.NaN) - atMs).filter(Number.isFinite);
  const planStartMs = Math.min(...starts);
  const shown = cues.map((cue, index) => ({
    ...cue,
    lateMs: (shownAtMs[index] ?? Number.NaN) - planStartMs - cue.atMs,
  }));
  return { planStartMs, shown };
}

function listen(capture: Capture, { folder }: SoundServer, cues: readonly PlannedCue[], planStartMs: number) {
  return judge(capture.file, wordsOf(cues), { planStartMs: planStartMs - capture.startMs, folder });
}

/** Starts a program without the right to raise its priority, even where the tests run as root. */
export function asUnprivileged(): readonly string[] {
  const setpriv = process.getuid?.() === 0 ? nodeProcesses.find('setpriv') : undefined;
  return setpriv === undefined ? [] : [setpriv, '--bounding-set=-sys_nice', '--inh-caps=-sys_nice'];
}
