/** How a terminal is asked whether it shows pictures, and what its answers say. Nothing is guessed from its name. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { PictureAbility, TerminalSize } from '../ports.ts';
import { controllingTerminal } from './terminal-choice.ts';

const escapeKey = '\u001b';
const pictureId = 31;

/**
 * How large a character is in pixels, and the colour of the background. xterm does not say the former unless it is set up
 * to; but it says how large a picture may be as the window is, and at all, which tells the window's own size. iTerm2 is
 * asked by a sequence of its own (https://iterm2.com/documentation-escape-codes.html, "Report Cell Size").
 */
const askSurface = [
  `${escapeKey}[16t${escapeKey}]1337;ReportCellSize${escapeKey}\\`,
  `${escapeKey}[?2;1;0S${escapeKey}[?2;4;0S${escapeKey}]11;?${escapeKey}\\`,
].join('');
/** Whether a picture of one pixel could be shown by kitty's protocol. */
const askKitty = `${escapeKey}_Gi=${pictureId},s=1,v=1,a=q,t=d,f=24;AAAA${escapeKey}\\`;
/** What kind of terminal it is, and whether it knows Sixel. Every terminal answers this, so that it comes last. */
const askKind = `${escapeKey}[c`;

/** An answer that takes longer is not waited for: the connection is too slow for pictures too. */
const answerMs = 100;

/** tmux and screen take what they do not know for the title of a window, and kitty's question is such. */
const knowsNoKitty = /^(?:tmux|screen)/;

function pictureQuestion(term: string | undefined): string {
  return askSurface + (knowsNoKitty.test(term ?? '') ? '' : askKitty) + askKind;
}

const kindAnswer = /^\[\?([\d;]*)c$/;
const kittyAnswer = new RegExp(`^_G(?:[^;]*,)?i=${pictureId}(?:,[^;]*)?;OK`);
const cellAnswer = /^\[6;(\d{1,3});(\d{1,3})t$/;
/** In points, of which a sharp screen has several pixels each. */
const pointsAnswer = /^\]1337;ReportCellSize=(\d{1,3}(?:\.\d+)?);(\d{1,3}(?:\.\d+)?);([1-9](?:\.\d+)?)/;
const roomAnswer = /^\[\?2;0;(\d{1,5});(\d{1,5})S$/;
const backgroundAnswer = /^\]11;rgba?:([\da-f]{2,4})\/([\da-f]{2,4})\/([\da-f]{2,4})/i;

/** The attribute of a terminal that shows Sixel, behind the number of its kind. */
const sixelAttribute = '4';

/** A question that is not answered yet. */
export interface OpenQuestion {
  onReply(reply: string): void;
  /** Waits for the answer and drops it, before somebody else reads what the terminal says. */
  dropAnswers(): void;
}

/** What is asked is written, and what the terminal says from now on listened to. */
export interface Asking {
  readonly size: TerminalSize;
  write(question: string): void;
  listen(question: OpenQuestion | undefined): void;
}

export async function askPictures(term: string | undefined, asking: Asking): Promise<PictureAbility | undefined> {
  const replies: string[] = [];
  await new Promise<void>((resolve) => {
    // Where the program stood still meanwhile, the time is over before anything was read: reading comes first.
    const timer = setTimeout(() => setImmediate(resolve), answerMs);
    const untilMs = performance.now() + answerMs;
    asking.listen({
      onReply: (reply) => {
        replies.push(reply);
        if (!isLastAnswer(reply)) return;
        clearTimeout(timer);
        resolve();
      },
      dropAnswers: () => dropAnswers((text) => text.split(escapeKey).some((part) => kindAnswer.test(part)), untilMs),
    });
    asking.write(pictureQuestion(term));
  });
  asking.listen(undefined);
  return replies.some(isLastAnswer) ? readPictureAbility(replies, asking.size) : undefined;
}

/** Whether this is the answer to the last question. */
function isLastAnswer(reply: string): boolean {
  return kindAnswer.test(withoutEscape(reply));
}

/** Nothing where the terminal shows none, or does not say how large its characters and of which colour its paper is. */
function readPictureAbility(replies: readonly string[], size: TerminalSize): PictureAbility | undefined {
  const answers = replies.map(withoutEscape);
  const [, ...attributes] = matchFirst(answers, kindAnswer)?.[1]?.split(';') ?? [];
  const isKitty = matchFirst(answers, kittyAnswer) !== undefined;
  const isSixel = attributes.includes(sixelAttribute);
  const cell = readCell(answers) ?? readPoints(answers) ?? readRoom(answers, size);
  const background = matchFirst(answers, backgroundAnswer);
  if (!(isKitty || isSixel) || cell === undefined || background === undefined) return undefined;
  return { protocol: isKitty ? 'kitty' : 'sixel', cell, background: readColour(background) };
}

function readCell(answers: readonly string[]): PictureAbility['cell'] | undefined {
  const [, height, width] = (matchFirst(answers, cellAnswer) ?? []).map(Number);
  return height && width ? { width, height } : undefined;
}

/** Without the pixels of a point, as iTerm2 said it formerly, a picture would be half as large as its place. */
function readPoints(answers: readonly string[]): PictureAbility['cell'] | undefined {
  const [, heightPoints, widthPoints, pixels] = (matchFirst(answers, pointsAnswer) ?? []).map(Number);
  if (!heightPoints || !widthPoints || !pixels) return undefined;
  return { width: Math.floor(widthPoints * pixels), height: Math.floor(heightPoints * pixels) };
}

/** The room for pictures is the window's, unless it is the most that there is. */
function readRoom(answers: readonly string[], { columns, rows }: TerminalSize): PictureAbility['cell'] | undefined {
  const [room, max] = answers.map((answer) => roomAnswer.exec(answer)?.slice(1).map(Number)).filter((found) => found);
  const [width = 0, height = 0] = room ?? [];
  const [maxWidth = 0, maxHeight = 0] = max ?? [];
  const isWhole = width % columns === 0 && height % rows === 0;
  if (!isWhole || width === 0 || height === 0 || width >= maxWidth || height >= maxHeight) return undefined;
  return { width: width / columns, height: height / rows };
}

function withoutEscape(reply: string): string {
  return reply.slice(escapeKey.length);
}

function matchFirst(answers: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  return answers.map((answer) => pattern.exec(answer)).find((match) => match !== null) ?? undefined;
}

/** Each part has two to four hexadecimal digits, of which the first two tell enough. */
function readColour([, red = '', green = '', blue = '']: readonly string[]): PictureAbility['background'] {
  const read = (digits: string) => Number.parseInt(digits.slice(0, 2), 16);
  return [read(red), read(green), read(blue)];
}

/** How often it is looked whether more has come. */
const lookEveryMs = 5;

/**
 * Waits for what the terminal still answers and drops it: the shell would read it as typed. Nothing else runs meanwhile,
 * since the program may be about to end. `untilMs` is by `performance.now`.
 */
function dropAnswers(isWhole: (text: string) => boolean, untilMs: number): void {
  if (performance.now() >= untilMs) return;
  try {
    const terminal = openSync(controllingTerminal, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    try {
      let text = '';
      while (performance.now() < untilMs && !isWhole(text)) text += readAvailable(terminal);
    } finally {
      closeSync(terminal);
    }
  } catch {
    // ENXIO, EIO: the terminal was closed, and nobody will read from it.
  }
}

function readAvailable(terminal: number): string {
  const bytes = Buffer.alloc(1024);
  try {
    return bytes.toString('latin1', 0, readSync(terminal, bytes));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookEveryMs);
    return '';
  }
}
