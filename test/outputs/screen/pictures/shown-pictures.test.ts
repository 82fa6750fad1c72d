import { expect, test, vi } from 'vitest';
import { ScreenOutput } from '../../../../src/outputs/screen/screen.ts';
import type { Segment } from '../../../../src/plan/segment.ts';
import type { PictureAbility } from '../../../../src/ports.ts';
import type { Figures } from '../../../../src/routine/config-format.ts';
import { bundledPlan } from '../../../support/bundled-plans.ts';
import { InterpretedScreen } from '../../../support/interpreted-screen.ts';
import { readKitty, readSent, readSixel } from '../../../support/picture-commands.ts';
import { RecordingTerminal, type RecordingTerminalOptions } from '../../../support/recording-terminal.ts';

const plan = bundledPlan('maintenance');
const kitty: PictureAbility = { protocol: 'kitty', cell: { width: 8, height: 17 }, background: [0, 0, 0] };
const size = { columns: 100, rows: 30 };

function movesOf(exercise: string): readonly Segment[] {
  return plan.segments.filter(({ kind, step: index }) => {
    const step = plan.steps[index];
    return kind === 'move' && step?.kind === 'exercise' && step.exercise.id === exercise;
  });
}

async function start(options: RecordingTerminalOptions, figures?: Figures) {
  const terminal = new RecordingTerminal({ ...size, ...options });
  const onNoPictures = () => output.showWarning({ code: 'no-pictures' });
  const output: ScreenOutput = new ScreenOutput(terminal, plan, { figures: figures ?? 'auto', onNoPictures });
  output.handle({ type: 'started', plan, positionMs: 0, wallMs: 0 });
  output.paint(0);
  await vi.dynamicImportSettled();
  /** What is written meanwhile. */
  const during = (act: () => void): string => {
    const before = terminal.written.length;
    act();
    return terminal.written.slice(before);
  };
  const enter = (segment: Segment | undefined) => {
    if (segment === undefined) throw new Error('No such segment.');
    output.handle({ type: 'segment-started', segment, atMs: segment.atMs, wallMs: 0 });
  };
  const play = (segment: Segment): string =>
    during(() => {
      enter(segment);
      const end = segment.atMs + segment.durationMs;
      for (let at: number | undefined = segment.atMs; at !== undefined && at < end; at = output.nextFrameMs(at))
        output.paint(at);
    });
  return { terminal, output, during, enter, play };
}

async function showText(terminal: RecordingTerminal): Promise<string> {
  const screen = new InterpretedScreen(size.columns, size.rows);
  await screen.write(terminal.written);
  return screen.text();
}

const dots = /[\u2801-\u28ff]/;

test('once a terminal has answered, the figure is a picture in free cells, and all else as it was', async () => {
  const answered = await start({ pictures: kitty });
  const silent = await start({});
  expect(readSent(answered.terminal.written).size).toBe(1);
  expect(readSent(silent.terminal.written).size).toBe(0);
  const [withPicture, withDots] = [await showText(answered.terminal), await showText(silent.terminal)];
  expect(withDots).toMatch(dots);
  expect(withPicture.split('\n').map((row) => row.trimEnd())).toEqual(
    withDots.split('\n').map((row) =>
      row
        .replace(/[\u2801-\u28ff]/g, ' ')
        .replace(/(?<= {9})[LR]\b/g, ' ')
        .trimEnd(),
    ),
  );
});

test.each(['braille', 'ascii', 'none'] as const)('--figures %s shows no picture', async (figures) => {
  const { terminal } = await start({ pictures: kitty }, figures);
  expect(readKitty(terminal.written)).toEqual([]);
});

test('--figures picture says so where the terminal did not answer; otherwise nothing is said', async () => {
  const notice = 'did not say that it shows pictures';
  expect(await showText((await start({}, 'picture')).terminal)).toContain(notice);
  expect(await showText((await start({}, 'auto')).terminal)).not.toContain(notice);
  expect(await showText((await start({ pictures: kitty }, 'picture')).terminal)).not.toContain(notice);
});

test('a movement is sent once, in at most 24 pictures, and then placed in a few bytes a second', async () => {
  const { play } = await start({ pictures: kitty });
  const [into, out, again] = movesOf('bird-dog');
  if (into === undefined || out === undefined || again === undefined) throw new Error('The bird-dog does not move.');
  const first = play(into);
  const sent = readSent(first).size;
  expect(sent).toBeGreaterThan(8);
  expect(sent).toBeLessThanOrEqual(24);
  play(out);
  const second = play(again);
  expect(readSent(second).size).toBe(0);
  expect(readKitty(second).filter(({ keys }) => keys.a === 'p').length).toBeGreaterThan(8);
  expect(second.length / (again.durationMs / 1000)).toBeLessThan(6_000);
});

test('the picture gives way to the help, and comes back', async () => {
  const { output, during } = await start({ pictures: kitty });
  const help = during(() => {
    output.handle({ type: 'help', shown: true, wallMs: 0 });
    output.paint(0);
  });
  expect(readKitty(help).map(({ keys }) => keys.d)).toEqual(['i']);
  // Taken away before the lines are painted.
  expect(help.startsWith('\u001b_G')).toBe(true);
  const back = during(() => {
    output.handle({ type: 'help', shown: false, wallMs: 0 });
    output.paint(0);
  });
  expect(readKitty(back).map(({ keys }) => keys.a)).toEqual(['p']);
});

test('a terminal that takes nothing gets words first, and one picture once it has taken all', async () => {
  const { terminal, output, during, enter } = await start({ pictures: kitty });
  terminal.isBusy = true;
  const [move] = movesOf('bird-dog');
  const busy = during(() => {
    enter(move);
    output.paint(move?.atMs ?? 0);
    output.paint((move?.atMs ?? 0) + 200);
  });
  expect(busy).not.toBe('');
  expect(readSent(busy).size).toBe(0);
  expect(readSent(during(() => terminal.takeAll())).size).toBe(1);
});

test('a terminal that is late with three pictures gets characters for the rest of the session', async () => {
  const { terminal, output, enter } = await start({ pictures: kitty });
  const [move] = movesOf('bird-dog');
  const atMs = move?.atMs ?? 0;
  enter(move);
  for (const late of [1, 2, 3]) {
    terminal.isBusy = false;
    output.paint(atMs + late * 400);
    terminal.isBusy = true;
    output.paint(atMs + late * 400 + 200);
    expect(await showText(terminal)).not.toMatch(dots);
  }
  terminal.takeAll();
  output.repaint();
  output.paint(atMs + 1_800);
  await vi.dynamicImportSettled();
  expect(await showText(terminal)).toMatch(dots);
  expect(terminal.leaveWith).toBe('');
});

test('everything that the terminal was given is taken away before the screen is left', async () => {
  const { terminal, play } = await start({ pictures: kitty });
  for (const move of movesOf('bird-dog').slice(0, 2)) play(move);
  const deleted = readKitty(terminal.leaveWith).map(({ keys }) => (keys.d === 'I' ? keys.i : undefined));
  expect(new Set(deleted)).toEqual(new Set(readSent(terminal.written).keys()));
});

test('after a change of the window all is painted and sent anew, in the size that characters have then', async () => {
  const { terminal, output, during } = await start({ pictures: kitty });
  const again = during(() => {
    output.repaint();
    output.paint(0);
  });
  expect(readSent(again).size).toBe(1);
  terminal.pictures = { ...kitty, cell: { width: 4, height: 9 } };
  const before = terminal.written.length;
  output.repaint();
  output.paint(0);
  await vi.dynamicImportSettled();
  const [larger, smaller] = [...readSent(terminal.written.slice(before)).values()];
  expect(smaller?.length).toBeLessThan((larger?.length ?? 0) / 3);
});

test('without colours pictures have none', async () => {
  const { terminal } = await start({ pictures: kitty, hasColour: false });
  const coloured = await start({ pictures: kitty, hasColour: true });
  // The greys of a page are hardly blue.
  const hasBlue = (pixels: Uint8Array) => pixels.some((blue, at) => at % 3 === 2 && blue - (pixels[at - 2] ?? 0) > 60);
  expect([...readSent(terminal.written).values()].some(hasBlue)).toBe(false);
  expect([...readSent(coloured.terminal.written).values()].some(hasBlue)).toBe(true);
});

test('by Sixel a movement is written frame by frame, and its cells are freed for the help before that is painted', async () => {
  const { output, during, play } = await start({ pictures: { ...kitty, protocol: 'sixel' } });
  const [into] = movesOf('bird-dog');
  if (into === undefined) throw new Error('The bird-dog does not move.');
  const written = play(into);
  const frames = readSixel(written);
  expect(frames.length).toBeGreaterThan(8);
  expect(frames.length).toBeLessThanOrEqual(24);
  expect(readKitty(written)).toEqual([]);
  const help = during(() => {
    output.handle({ type: 'help', shown: true, wallMs: 0 });
    output.paint(into.atMs);
  });
  expect(help.indexOf(' '.repeat(40))).toBeGreaterThan(0);
  expect(help.indexOf(' '.repeat(40))).toBeLessThan(help.indexOf('pause and go on'));
});

test('nothing is painted once the session is over', async () => {
  const terminal = new RecordingTerminal({ ...size, pictures: kitty });
  const output = new ScreenOutput(terminal, plan);
  output.handle({ type: 'started', plan, positionMs: 0, wallMs: 0 });
  output.handle({ type: 'ended', outcome: 'quit', positionMs: 0, wallMs: 0 });
  await vi.dynamicImportSettled();
  expect(terminal.written).toBe('');
});
