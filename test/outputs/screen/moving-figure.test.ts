import { describe, expect, it } from 'vitest';
import type { DrawablePose } from '../../../src/figure/drawable-pose.ts';
import { poseAt, poseInCount } from '../../../src/figure/pose-at.ts';
import { renderBraille } from '../../../src/figure/render-braille.ts';
import { colourLine } from '../../../src/outputs/screen/figure-panel.ts';
import { Painter } from '../../../src/outputs/screen/painter.ts';
import { ScreenOutput } from '../../../src/outputs/screen/screen.ts';
import type { StyledLine } from '../../../src/outputs/screen/theme.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Segment } from '../../../src/plan/segment.ts';
import type { Figure } from '../../../src/routine/figure.ts';
import { bundledFigures, listPoseChanges, sidesOf } from '../../figure/support/bundled-figures.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { expectShown } from '../../support/expect-shown.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';
import { howOften, someOf } from '../../support/long.ts';
import { playVirtually } from '../../support/play-on.ts';
import { RecordingTerminal } from '../../support/recording-terminal.ts';

/** The largest size of a figure, its size in a window of 80 by 24, and the smallest. */
const sizes = [
  { columns: 60, rows: 20 },
  { columns: 37, rows: 15 },
  { columns: 24, rows: 8 },
];

/** A move is ten frames in full: five a second. */
const frames = howOften(4, 10);

/** Each movement as pictures. */
function* filmsOf(figure: Figure): Generator<(fraction: number) => DrawablePose> {
  const ways = new Map(listPoseChanges(figure).map((way) => [`${way.from} ${way.to} ${way.side}`, way]));
  for (const way of ways.values()) {
    if (way.from !== way.to) yield (fraction) => poseAt(figure, { ...way, fraction });
  }
  if (figure.path === undefined) return;
  for (const side of sidesOf(figure)) yield (fraction) => poseInCount(figure, { fraction, side });
}

describe('a figure that moves', () => {
  it.each(someOf([...bundledFigures], 14))(
    '%s is on the terminal in every frame as it was drawn',
    async (_, figure) => {
      for (const size of sizes) {
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
    },
  );
});

/** Windows with a smaller figure and a larger one. */
const windows = [
  { columns: 80, rows: 24, frameMs: 100 },
  { columns: 100, rows: 30, frameMs: 125 },
];

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
    this.written.push({ positionMs, bytes: Buffer.byteLength(this.#terminal.written) });
    this.#terminal.written = '';
  }
}

describe.each(windows)('in a session in a window of $columns by $rows', (window) => {
  const plan = bundledPlan('maintenance');
  const screen = new NotedScreen(new RecordingTerminal({ ...window, hasColour: true }), plan);
  playVirtually(plan, { outputs: [screen] }).finish();
  const within = ({ atMs, durationMs }: Segment) =>
    screen.written.filter(({ positionMs }) => positionMs >= atMs && positionMs < atMs + durationMs);
  const moves = plan.segments.filter(({ kind, fromPose, toPose }) => kind === 'count' || fromPose !== toPose);

  it('a movement is drawn in ten frames a second, a large one in eight', () => {
    expect(moves.length).toBeGreaterThan(50);
    for (const move of moves) {
      const painted = [...within(move).map(({ positionMs }) => positionMs), move.atMs + move.durationMs];
      const gapsMs = painted.slice(1).map((positionMs, index) => positionMs - (painted[index] ?? 0));
      expect(Math.max(...gapsMs)).toBeLessThanOrEqual(window.frameMs);
      // A word that is due between two frames paints once more.
      const words = plan.cues.filter(({ atMs, segment }) => segment === move.index && atMs > move.atMs);
      expect(gapsMs.length).toBeLessThanOrEqual(Math.ceil(move.durationMs / window.frameMs) + words.length);
    }
  });

  it('a movement writes at most 6 kB a second', () => {
    for (const move of moves) {
      const bytes = within(move).reduce((sum, each) => sum + each.bytes, 0);
      expect(bytes).toBeLessThanOrEqual(6 * move.durationMs);
    }
  });

  it('a hold writes its seconds, and nothing between them', () => {
    for (const hold of plan.segments.filter(({ kind }) => kind === 'hold')) {
      const painted = within(hold).filter(({ bytes }) => bytes > 0);
      expect(painted.map(({ positionMs }) => (positionMs - hold.atMs) % 1000)).toEqual(painted.map(() => 0));
    }
  });
});
