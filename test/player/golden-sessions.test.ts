/** Whole sessions, line by line: what a person reads, what is kept, and how the position runs, whatever is pressed. */
import { describe, expect, test } from 'vitest';
import { hintForNextRound } from '../../src/care/rounds.ts';
import { answerLastHurt, findResumePosition, reapplyExclusions } from '../../src/journal/resume.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { summariseRecords, sumPlayed } from '../../src/journal/session-summary.ts';
import { PlainLines } from '../../src/outputs/plain-lines.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Output, PlayerEvent } from '../../src/player/event.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { type RecordOptions, recordSession } from '../support/record-session.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';
import { samplePlan } from '../support/sample-plans.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

/** Seconds pass, and then a key is pressed or something happens to the machine. */
type Act = readonly [afterSeconds: number, what: string | ((session: VirtualSession) => void)];

const sleep = (seconds: number, monotonicRuns: boolean) => (session: VirtualSession) =>
  session.clock.sleepMachine(seconds * 1000, { monotonicRuns });
const setCalendar = (seconds: number) => (session: VirtualSession) => session.clock.jumpWall(seconds * 1000);
const comeBack = (session: VirtualSession) => session.terminal.comeBack();
const hangUp = (session: VirtualSession) => session.terminal.sendSignal('SIGHUP');

interface Script {
  readonly plan: string;
  readonly acts: readonly Act[];
  readonly options?: RecordOptions;
  /** Whether it is played to its end after the last act. */
  readonly isFinished?: boolean;
}

const scripts: Readonly<Record<string, Script>> = {
  'nothing pressed': { plan: 'every-work', acts: [], isFinished: true },
  'more and less of everything': {
    plan: 'rounds-and-breaks',
    acts: [
      [5, '+'],
      [1, '-'],
      [1, '-'],
      [1, '-'],
      [23, '+'],
      [2, '-'],
      [3, '-'],
      [40, '-'],
      [10, '+'],
      [30, '-'],
      [100, '+'],
      [60, '-'],
    ],
    isFinished: true,
  },
  'back, again, on and pauses': {
    plan: 'every-work',
    acts: [
      [3, 'return'],
      [3, 'r'],
      [9, 'r'],
      [2, 'space'],
      [4, 'space'],
      [1.5, 'return'],
      [4, 'p'],
      [2, 'n'],
      [2, 'b'],
      [1, 'space'],
      [8, 'n'],
      [16, 'left'],
      [40, 'right'],
      [20, 'r'],
      [4, 'pagedown'],
      [25, 'b'],
      [30, 'b'],
      [1, 'm'],
      [1, '?'],
      [1, 'm'],
      [1, '?'],
      [200, 'n'],
      [3, 'n'],
      [2, 'q'],
    ],
  },
  'hurt everywhere': {
    plan: 'every-work',
    acts: [
      [5, 'h'],
      [2, 'h'],
      [3, 'return'],
      [30, 'h'],
      [4, 'n'],
      [20, 'h'],
      [4, 'return'],
      [12, 'h'],
      [3, 'return'],
      [30, 'h'],
      [1, 'space'],
      [40, 'h'],
      [1, 'b'],
      [60, 'h'],
      [1, 'n'],
    ],
    isFinished: true,
  },
  'hurt in rounds': {
    plan: 'rounds-and-breaks',
    acts: [
      [22, 'h'],
      [2, 'return'],
      [60, 'h'],
      [2, 'n'],
      [100, 'h'],
      [1, 'return'],
    ],
    isFinished: true,
  },
  'hurt and nobody answers': {
    plan: 'rounds-and-breaks',
    acts: [
      [30, 'h'],
      [400, hangUp],
    ],
  },
  gates: {
    plan: 'gates-and-counting-down',
    acts: [
      [100, 'return'],
      [2, 'r'],
      [120, 'pagedown'],
      [10, 'h'],
      [3, 'return'],
      [100, 'b'],
      [200, 'return'],
      [30, 'space'],
      [1, 'return'],
    ],
    isFinished: true,
  },
  packs: {
    plan: 'pain-day',
    acts: [
      [100, 'n'],
      [30, 'n'],
      [20, '+'],
      [10, 'space'],
      [30, 'space'],
      [10, '-'],
      [100, sleep(30, false)],
      [5, 'return'],
      [30, 'h'],
      [3, 'return'],
      [20, sleep(600, true)],
      [5, 'n'],
    ],
    isFinished: true,
  },
  'a machine that sleeps, stops and is set': {
    plan: 'every-work',
    acts: [
      [10, sleep(60, false)],
      [2, 'return'],
      [1, sleep(3, true)],
      [1, comeBack],
      [1, 'space'],
      [8, setCalendar(-3600)],
      [3, setCalendar(7200)],
      [20, sleep(1.4, true)],
      [5, sleep(1.6, true)],
      [0.1, 'return'],
      [3, 'return'],
      [10, sleep(0.4, true)],
      [0, comeBack],
      [3, 'return'],
      [10, sleep(10, false)],
      [0, 'q'],
    ],
  },
  'nobody there': {
    plan: 'pain-day',
    acts: [
      [10, sleep(60, false)],
      [100, sleep(90, true)],
      [200, sleep(30, true)],
      [300, sleep(61, false)],
      [200, sleep(59, false)],
    ],
    options: { isUnattended: true },
    isFinished: true,
  },
  'resumed in the middle, with a voice': {
    plan: 'every-work',
    acts: [
      [5, 'return'],
      [8, '+'],
      [20, 'space'],
      [3, 'space'],
      [1, '+'],
      [4, 'h'],
      [2, 'return'],
    ],
    options: { startAtMs: 40_000, leadMs: 250 },
    isFinished: true,
  },
  'resumed in a pack': {
    plan: 'pain-day',
    acts: [
      [60, 'space'],
      [60, 'space'],
    ],
    options: { startAtMs: 400_000 },
    isFinished: true,
  },
  'ended early': {
    plan: 'hasty',
    acts: [
      [2, 'return'],
      [13, 'q'],
    ],
  },
  'ended in the last words': {
    plan: 'one-side',
    acts: [
      [1, 'n'],
      [1, 'n'],
      [1, 'h'],
      [1, 'q'],
    ],
  },
  'cut off': { plan: 'hasty', acts: [[50, hangUp]] },
};

/** A night in which the clocks go forward comes after this session. */
const again = { roundToday: 2, painBefore: 6 };
const startMs = Date.UTC(2026, 2, 28, 19, 30);
const utcOffsetMinutes = (wallMs: number) => (wallMs >= Date.UTC(2026, 2, 29, 1) ? 120 : 60);

function play({ plan: name, acts, options = {}, isFinished = false }: Script) {
  const plan = samplePlan(name);
  const clockOptions = { wallMs: startMs, utcOffsetMinutes };
  const terminal = new RecordingTerminal();
  const lines: string[] = [];
  let clock: VirtualClock | undefined;
  let beginMs = 0;
  const note = (text: string) => {
    const passed = clock === undefined ? 0 : clock.monotonicMs() - beginMs;
    lines.push(`${(passed / 1000).toFixed(3).padStart(9)}  ${text}`);
  };
  terminal.write = (text) => note(text.trimEnd());
  const positions: Output = { handle: (event) => listRunning(event).map(note) };
  const records = recordSession(
    plan,
    (session) => {
      clock = session.clock;
      beginMs = clock.monotonicMs();
      for (const [seconds, what] of acts) {
        session.pass(seconds);
        if (session.events.at(-1)?.type === 'ended') return;
        note(typeof what === 'string' ? `> ${what}` : '> something happens');
        if (typeof what === 'string') session.terminal.press(what);
        else what(session);
      }
      if (isFinished) session.finish();
    },
    {
      ...options,
      clock: clockOptions,
      facts: again,
      againHint: (every, endMs) => hintForNextRound(every, endMs, again.roundToday, new VirtualClock(clockOptions)),
      outputs: [new PlainLines(terminal, plan), positions],
      keep: [{ record: (record) => note(JSON.stringify(record)), failure: undefined, close: () => Promise.resolve() }],
    },
  );
  return { plan, lines, records };
}

/** What stands in neither lines nor records: how the position runs on, and why it stands still. */
function listRunning(event: PlayerEvent): readonly string[] {
  if (event.type === 'running') {
    const { positionMs, countIn, how } = event;
    return [`runs from ${positionMs / 1000} s, counting in ${countIn}, ${how}`];
  }
  return event.type === 'halted' ? [`stands still at ${event.positionMs / 1000} s: ${event.reason}`] : [];
}

/** What would be known of a session had it been cut off after any of its records. */
function listCutOff(plan: Plan, records: readonly SessionRecord[]): readonly string[] {
  return records.flatMap((record, index) => {
    // Each of them builds a plan again: those that change where to resume are enough.
    if (index % 4 !== 0 && !['hurt', 'left-out', 'easier', 'end'].includes(record.type)) return [];
    const kept = records.slice(0, index + 1);
    const answered = answerLastHurt(plan, kept);
    const withoutHurt = reapplyExclusions(plan, answered);
    const summary = summariseRecords('any', kept);
    return [
      record.type,
      `goes on at ${findResumePosition(withoutHurt, answered)}`,
      `played ${sumPlayed(kept)}`,
      `${answered.length - kept.length} answers, ${withoutHurt.totalMs} in all`,
      `${summary?.outcome} ${summary?.share} ${JSON.stringify(summary?.done)}`,
    ].join(' | ');
  });
}

const fixture = (name: string) => `../fixtures/played/${name.replaceAll(/[ ,]+/g, '-')}.txt`;
const inLines = (lines: readonly string[]) => `${lines.join('\n')}\n`;

describe.each(Object.entries(scripts))('a session: %s', (name, script) => {
  test('is shown and kept exactly like this', async () => {
    await expect(inLines(play(script).lines)).toMatchFileSnapshot(fixture(name));
  });

  test('leaves exactly this behind wherever it is cut off', async () => {
    const { plan, records } = play(script);
    await expect(inLines(listCutOff(plan, records))).toMatchFileSnapshot(fixture(`${name}-cut-off`));
  });
});
