/** What a terminal shows of a session, cell by cell, in moments as far apart as a film's pictures. */
import { ScreenOutput } from '../../src/outputs/screen/screen.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Output } from '../../src/player/event.ts';
import { InterpretedScreen } from '../support/interpreted-screen.ts';
import { playVirtually } from '../support/play-on.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';

/** Rows of cells: a letter with its style, as an interpreted screen describes it. */
export type Cells = readonly (readonly string[])[];

/** A stretch of the plan, from one position to another. */
export interface Scene {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Plays the plan with the program's own loop and screen on a virtual clock, and keeps what is seen in the scenes. */
export async function filmSession(
  plan: Plan,
  scenes: readonly Scene[],
  size: { readonly columns: number; readonly rows: number },
  frameMs: number,
): Promise<readonly Cells[]> {
  const terminal = new RecordingTerminal({ ...size, hasColour: true });
  const screen = new InterpretedScreen(size.columns, size.rows);
  const output = new ScreenOutput(terminal, plan, { figures: 'braille' });
  const session = playVirtually(plan, { outputs: [onlyInScenes(output, scenes)] });
  const frames: Cells[] = [];
  let positionMs = 0;
  const playTo = async (untilMs: number) => {
    session.clock.advance(untilMs - positionMs);
    positionMs = untilMs;
    await screen.write(terminal.written.slice(screen.output.length));
  };
  for (const { fromMs, toMs } of scenes) {
    for (let atMs = fromMs; atMs < toMs; atMs += frameMs) {
      await playTo(atMs);
      frames.push(screen.cells());
    }
  }
  return frames;
}

/** Nothing is painted while nobody films: a session is long, and its scenes are short. */
function onlyInScenes(output: ScreenOutput, scenes: readonly Scene[]): Output {
  const isFilmed = (positionMs: number) => scenes.some(({ fromMs, toMs }) => fromMs <= positionMs && positionMs < toMs);
  return {
    handle: (event) => output.handle(event),
    nextFrameMs: (positionMs) => {
      const nextSceneMs = scenes.map(({ fromMs }) => fromMs).find((fromMs) => fromMs > positionMs);
      return isFilmed(positionMs) ? output.nextFrameMs(positionMs) : nextSceneMs;
    },
    paint: (positionMs) => {
      if (isFilmed(positionMs)) output.paint(positionMs);
    },
  };
}
