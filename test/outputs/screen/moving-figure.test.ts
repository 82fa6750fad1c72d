import { describe, expect, it } from 'vitest';
import type { DrawablePose } from '../../../src/figure/drawable-pose.ts';
import { poseAt, poseInCount } from '../../../src/figure/pose-at.ts';
import { renderBraille } from '../../../src/figure/render-braille.ts';
import { countBytes } from '../../../src/outputs/screen/cursor-way.ts';
import { colourLine } from '../../../src/outputs/screen/figure-panel.ts';
import { Painter } from '../../../src/outputs/screen/painter.ts';
import { ScreenOutput } from '../../../src/outputs/screen/screen.ts';
import type { StyledLine } from '../../../src/outputs/screen/styled-line.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { estimateSpeechMs } from '../../../src/plan/estimate-speech.ts';
import type { Plan, Segment } from '../../../src/plan/plan.ts';
import type { Figure } from '../../../src/routine/figure.ts';
import { bundledFigures, listMovements, sidesOf } from '../../figure/support/bundled-figures.ts';
import { bundledExercises } from '../../support/bundled-plans.ts';
import { expectShown } from '../../support/expect-shown.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';
import { playVirtually } from '../../support/play-on.ts';
import { RecordingTerminal } from '../../support/recording-terminal.ts';
import { sampleRoutine, sampleStep } from '../../support/sample-routines.ts';

/** Every layout that has a figure: beside the count, above it, and the least. */
const layouts = [
  { figure: { columns: 40, rows: 12 }, window: { columns: 100, rows: 30 }, framesASecond: { least: 4, mean: 7 } },
  { figure: { columns: 32, rows: 10 }, window: { columns: 100, rows: 20 }, framesASecond: { least: 4.5, mean: 8 } },
  { figure: { columns: 24, rows: 8 }, window: { columns: 80, rows: 24 }, framesASecond: { least: 7, mean: 9 } },
];

const frames = 20;

/** Each movement as pictures: ten a second of the two seconds that a move takes. */
function* filmsOf(figure: Figure): Generator<(fraction: number) => DrawablePose> {
  const ways = new Map(listMovements(figure).map((way) => [`${way.from} ${way.to} ${way.side}`, way]));
  for (const way of ways.values()) {
    if (way.from !== way.to) yield (fraction) => poseAt(figure, { ...way, fraction });
  }
  if (figure.path === undefined) return;
  for (const side of sidesOf(figure)) yield (fraction) => poseInCount(figure, { fraction, side });
}

describe('a figure that moves', () => {
  it.each([...bundledFigures])('%s stands on the terminal in every frame as it was drawn', async (_, figure) => {
    for (const { figure: size } of layouts) {
      const terminal = new InterpretedScreen(size.columns, size.rows);
      const painter = new Painter(true);
      for (const film of filmsOf(figure)) {
        for (let frame = 0; frame <= frames; frame++) {
          const lines: readonly StyledLine[] = renderBraille(film(frame / frames), size).map(colourLine);
          await terminal.write(painter.paint(lines, size));
          await expectShown(terminal, lines, size, true);
        }
      }
    }
  });
});

const plan = buildPlan(
  sampleRoutine({
    steps: [...bundledExercises().values()].map((exercise) =>
      sampleStep({
        exercise,
        work: { kind: 'hold', holdMs: { low: 9_000, high: 9_000 } },
        sets: [{ low: 1, high: 1 }],
        sides: exercise.figure !== undefined && sidesOf(exercise.figure).length > 1 ? 'each' : undefined,
      }),
    ),
  }),
  {},
  estimateSpeechMs,
);

interface Written {
  readonly positionMs: number;
  readonly bytes: number;
}

/** Notes what is written when. */
class NotedScreen extends ScreenOutput {
  readonly written: Written[] = [];
  readonly #terminal: RecordingTerminal;

  constructor(terminal: RecordingTerminal, played: Plan) {
    super(terminal, played);
    this.#terminal = terminal;
  }

  override paint(positionMs: number): void {
    super.paint(positionMs);
    this.written.push({ positionMs, bytes: countBytes(this.#terminal.written) });
    this.#terminal.written = '';
  }
}

/** What the screen writes in a session with every exercise. */
function playAll(window: { columns: number; rows: number }): readonly Written[] {
  const screen = new NotedScreen(new RecordingTerminal({ ...window, hasColour: true }), plan);
  playVirtually(plan, { outputs: [screen] }).finish();
  return screen.written;
}

describe.each(layouts)('in a window with a figure of $figure.columns columns', ({ window, framesASecond }) => {
  const written = playAll(window);
  const within = ({ atMs, durationMs }: Segment) =>
    written.filter(({ positionMs }) => positionMs >= atMs && positionMs < atMs + durationMs);
  const moves = plan.segments.filter(({ kind }) => kind === 'move');
  // The first frame of a segment brings its words along.
  const framesOf = (move: Segment) => within(move).slice(1);

  it('a movement writes 1 kB a second at most', () => {
    for (const move of moves) {
      const bytes = framesOf(move).map((frame) => frame.bytes);
      expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(move.durationMs);
    }
  });

  it('a movement comes in as many frames as that allows', () => {
    const rates = moves.map((move) => framesOf(move).length / (move.durationMs / 1000));
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(framesASecond.least);
    expect(rates.reduce((sum, each) => sum + each, 0) / rates.length).toBeGreaterThanOrEqual(framesASecond.mean);
  });

  it('a hold writes its seconds, and nothing between them', () => {
    for (const hold of plan.segments.filter(({ kind }) => kind === 'hold')) {
      const painted = within(hold).filter(({ bytes }) => bytes > 0);
      expect(painted.map(({ positionMs }) => (positionMs - hold.atMs) % 1000)).toEqual(painted.map(() => 0));
    }
  });
});
