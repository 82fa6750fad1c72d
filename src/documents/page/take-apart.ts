/**
 * A movement as texts, and the numbers that change in them: node draws it at enough moments for the page to mix the
 * numbers between two of them, which then knows nothing of figures.
 */
import { type MovingLine, movementTime } from './page-data.ts';

/** How far apart it is looked at: of a movement of two seconds, about the time of one picture on the page. */
const lookEvery = movementTime / 32;

/** How much a mixed number may differ from the drawn one, in tenths of a unit. */
const maxOff = 1;

/** How far something moves from one look to the next, in tenths of a unit; what is further away was not moved there. */
const maxStep = 40;

/**
 * How many letters a movement may take on the page. The largest of the bundled ones takes three fifths of it; a figure of
 * which everything leaps all the time would take megabytes, and nobody could follow it.
 */
const maxLetters = 40_000;

/** A stretch of a movement in which there are the same lines. */
export interface TakenApart {
  readonly from: number;
  readonly lines: readonly TakenLine[];
}

export type TakenLine = string | readonly TakenStretch[];

type TakenStretch = Omit<MovingLine, 'text'> & { readonly text: string };

/** `drawAt` gives the lines of the picture at a moment. Of a movement that takes too much, its two ends are left. */
export function takeApart(drawAt: (time: number) => readonly string[]): readonly TakenApart[] {
  const frames = new Map<number, readonly string[]>();
  const frameAt = (time: number) => {
    const frame = frames.get(time) ?? drawAt(time);
    frames.set(time, frame);
    return frame;
  };
  const stretches = cut(0, movementTime, (one, other) => frameAt(one).length === frameAt(other).length).map(
    ({ from, to }) => {
      const lines = frameAt(from).map((_, index) => takeLine(from, to, (time) => frameAt(time)[index] ?? ''));
      return { from, lines };
    },
  );
  if (JSON.stringify(stretches).length <= maxLetters) return stretches;
  return [
    { from: 0, lines: frameAt(0) },
    { from: movementTime / 2, lines: frameAt(movementTime) },
  ];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Moments that were looked at. */
  readonly times: readonly number[];
}

/** Stretches in each of which one moment is alike to the next. */
function cut(from: number, to: number, areAlike: (one: number, other: number) => boolean): readonly Stretch[] {
  const times = [from];
  for (let time = from; time < to; ) {
    const next = Math.min(to, time + lookEvery - (time % lookEvery));
    const start = time;
    time = findLast(start, next, (each) => areAlike(start, each));
    if (time > start) times.push(time);
    if (time < next) return [{ from, to: time, times }, ...cut(time + 1, to, areAlike)];
  }
  return [{ from, to, times }];
}

/** The last moment, after one that has it, that still has something. */
function findLast(from: number, to: number, has: (time: number) => boolean): number {
  if (has(to)) return to;
  if (to - from === 1) return from;
  const middle = Math.floor((from + to) / 2);
  return has(middle) ? findLast(middle, to, has) : findLast(from, middle, has);
}

/** What an arc is like, which says which disc it goes around, and which way; or a number. */
const arcOrNumber = /[Aa]\S+ \S+ 0 [01] 0 |-?\d+(?:\.\d+)?/g;

/** What an arc is like stays: there is nothing between its two ways round, nor between two discs. */
function replaceNumbers(line: string, replace: (value: string) => string): string {
  return line.replace(arcOrNumber, (found) => (/^a/i.test(found) ? found : replace(found)));
}

function takeLine(from: number, to: number, lineAt: (time: number) => string): TakenLine {
  const stretches = cut(from, to, (one, other) => areClose(lineAt(one), lineAt(other)));
  const moving = stretches.map(({ times }) => takeStretch(times, lineAt));
  const [first] = moving;
  return first !== undefined && moving.length === 1 && first.at.length === 1 ? first.text : moving;
}

/** The same between the numbers, and none of these has leapt: an outline that begins elsewhere is another one. */
function areClose(one: string, other: string): boolean {
  if (one === other) return true;
  const [before, after] = [one, other].map((line) => replaceNumbers(line, () => '~'));
  if (before !== after) return false;
  const numbers = readTenths(other);
  return readTenths(one).every((value, index) => Math.abs(value - (numbers[index] ?? value)) <= maxStep);
}

function takeStretch(times: readonly number[], lineAt: (time: number) => string): TakenStretch {
  const start = lineAt(times[0] ?? 0);
  if (times.every((time) => lineAt(time) === start)) return { text: start, at: times.slice(0, 1), numbers: [[]] };
  const looks = times.map((time) => ({ time, numbers: readTenths(lineAt(time)) }));
  const [first] = looks;
  const moves = (first?.numbers ?? []).map((value, index) => looks.some(({ numbers }) => numbers[index] !== value));
  let index = -1;
  const text = replaceNumbers(start, (value) => {
    index += 1;
    return moves[index] ? '~' : value;
  });
  const moving = looks.map(({ time, numbers }) => ({ time, numbers: numbers.filter((_, place) => moves[place]) }));
  const needed = keepNeeded(moving);
  return { text, at: needed.map(({ time }) => time), numbers: needed.map(({ numbers }) => numbers) };
}

function readTenths(line: string): readonly number[] {
  const found = (line.match(arcOrNumber) ?? []).map((value) => Math.round(Number(value) * 10));
  return found.filter((value) => !Number.isNaN(value));
}

interface Look {
  readonly time: number;
  readonly numbers: readonly number[];
}

/** Leaves out what comes out near enough when it is mixed from what is left (Ramer, Douglas and Peucker). */
function keepNeeded(looks: readonly Look[]): readonly Look[] {
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined || looks.length < 3) return looks;
  const offs = looks.map((look) => offBetween(first, last, look));
  const most = Math.max(...offs);
  if (most <= maxOff) return [first, last];
  const worst = offs.indexOf(most);
  return [...keepNeeded(looks.slice(0, worst + 1)), ...keepNeeded(looks.slice(worst)).slice(1)];
}

function offBetween(first: Look, last: Look, { time, numbers }: Look): number {
  const share = (time - first.time) / (last.time - first.time);
  const mixed = (from = 0, to = 0) => from + (to - from) * share;
  return Math.max(...numbers.map((value, index) => Math.abs(value - mixed(first.numbers[index], last.numbers[index]))));
}
