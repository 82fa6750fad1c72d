/** What a line of a sheet may be besides an exercise, and what has to be asked of it. */

import { leftOutName } from '../../import/sheet/apart-sentences.ts';
import { splitSentences } from '../../import/sheet/line-names.ts';
import { describePack, namesPack, readPack } from '../../import/sheet/read-pack.ts';
import { readSheets } from '../../import/sheet/read-sheet.ts';
import { readSheetFrequency } from '../../import/sheet/sheet-frequency.ts';
import { findDays } from '../../import/sheet/sheet-weekdays.ts';
import { writeShortForms } from '../../import/sheet/short-forms.ts';
import { namesCase, readStopLine, splitStop, startsAsStop } from '../../import/sheet/stop-line.ts';
import { writeSure } from '../../import/sheet/write-plain.ts';
import { packPlaces } from '../../routine/choosable.ts';
import { findFrequency } from '../../routine/read-frequency.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { maxLetters } from '../../routine/routine-texts.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { sayRoutine } from '../show/say-routine.ts';
import { buildLines } from './sheet-text.ts';

export type OtherKind = 'stop' | 'often' | 'pack';

export const otherKinds: readonly ListItem<OtherKind>[] = [
  { name: 'When to stop', value: 'stop' },
  { name: 'How often all of it is done', value: 'often' },
  { name: 'A cold or a heat pack', value: 'pack' },
];

/** `undefined` where it is an exercise as likely as anything else. */
export function likeliestKind(text: string): OtherKind | undefined {
  if (namesPack(text) && /\d/.test(text)) return 'pack';
  if (leftOutName(text) !== undefined) return undefined;
  if (readStopLine(text) !== undefined || namesCase(text)) return 'stop';
  if (namesPack(text)) return 'pack';
  return findFrequency(text) === undefined ? undefined : 'often';
}

/** Lines that are always read, or what is wrong with what was typed. */
export type Written = readonly string[] | { readonly fault: string };

interface KindForm {
  readonly question: string;
  /** What a line of the sheet seems to say of it, in words that can be typed. */
  readonly find: (text: string) => string | undefined;
  readonly write: (typed: string) => Written;
}

const forms: Readonly<Record<OtherKind, KindForm>> = {
  stop: {
    question: 'Stop if …',
    find: findReason,
    write: writeStop,
  },
  often: { question: 'How often is all of it done?', find: findFrequency, write: writeOften },
  pack: { question: 'Which pack, how long, where and when?', find: () => undefined, write: writePack },
};

const stopWords = '(?:stop|leave it|abbrechen|aufhören)';
const contact = '(?:call|ring|phone|text|contact|tell|see|speak to|go to|rufen sie|gehen sie)';

/** "…, stop and text me" behind "if", or nothing of the kind. */
const ifThen = new RegExp(
  String.raw`^(?<before>.*?)(?<!\p{L})(?:if|when|wenn|falls|sobald):?\s+(?<reason>(?:[^.!?:]|(?<=\d)\.(?=\d))+?)(?:,?\s+(?:then |please |bitte )*${stopWords}(?!\p{L})(?:[\s,]+(?:and|und|&)\s+(?<behind>[^.!?]+))?[^.!?]*)?(?:[!?:]|\.(?!\d)|$)`,
  'iu',
);
/** "Stop and sit down", "Call the office": what is done stands before "if". */
const asked = new RegExp(
  String.raw`^(?:${stopWords}\s+(?:and|und|&)\s+(?<behind>.+)|(?<first>${contact}(?!\p{L}).+))$`,
  'iu',
);

/** What comes after "if" without "then stop", and what is to be done besides: "it swells, and text me". */
function findReason(text: string): string | undefined {
  const found = splitSentences(text)
    .map((sentence) => ifThen.exec(sentence)?.groups)
    .find((groups) => groups !== undefined);
  if (found?.reason === undefined) return undefined;
  const { behind: order, first } = asked.exec(found.before?.trim() ?? '')?.groups ?? {};
  const action = (found.behind ?? order ?? first ?? '')
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return action === '' ? found.reason : `${found.reason}, and ${action}`;
}

/** In lines that are always read; none where the person goes back. What the line seems to say is taken with one key. */
export async function askKind(
  kind: OtherKind,
  text: string,
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const { question, find, write } = forms[kind];
  const seems = find(text) ?? '';
  const lines = seems === '' ? { fault: '' } : write(seems);
  const choices: readonly ListItem<readonly string[] | 'type'>[] =
    'fault' in lines
      ? []
      : [
          { name: `As it seems: ${safeText(seems)}`, value: lines },
          { name: 'Type it', value: 'type' },
        ];
  const offer = choices.length === 0 ? 'type' : await prompts.choose(question, choices);
  if (offer !== 'type') return offer;
  return askTyped(
    `${question} With ";" before anything else in it, or nothing to go back:`,
    (typed) => splitTyped(typed).map((piece, index) => (index === 0 ? write(piece) : writeAny(piece, write))),
    { catalog, prompts },
  );
}

/** What is typed, in lines as `write` has it, once the person has read it said back and confirms it; none where they type nothing. */
export async function askTyped(
  asked: string,
  write: (typed: string) => readonly Written[],
  { catalog, prompts, written = '' }: TypedContext,
): Promise<readonly string[]> {
  const judge = (typed: string) => write(typed).find(isFault)?.fault ?? true;
  for (let typed = written; ; ) {
    typed = await prompts.line(asked, judge, typed);
    const lines = write(typed).flatMap((one) => (isFault(one) ? [] : one));
    if (lines.length === 0 || (await isRight(lines, catalog, prompts))) return lines;
  }
}

/** Whether the person confirms what lines say, as `show` has it. */
export function isRight(lines: readonly string[], catalog: ExerciseCatalog, prompts: Prompts): Promise<boolean> {
  const said = buildLines(lines, catalog).flatMap((built) => sayRoutine(built.written, catalog));
  return prompts.confirm(`${safeText(said.join('; '))}. Is that right?`, true);
}

interface TypedContext {
  readonly catalog: ExerciseCatalog;
  readonly prompts: Prompts;
  /** What stands there to be changed. */
  readonly written?: string;
}

function isFault(written: Written): written is { readonly fault: string } {
  return 'fault' in written;
}

/** "Twice a day; ice 10 min on the back afterwards", "Press-up x10, stop if it tingles": each a thing of its own. */
export function splitTyped(typed: string): readonly string[] {
  const pieces = typed.split(';').flatMap(splitStop);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** When to stop, a pack or how often, in a line of anything else; what is none of them is as `other` has it. */
export function writeAny(piece: string, other: (piece: string) => Written): Written {
  if (startsAsStop.test(piece)) return writeStop(piece);
  if (namesPack(piece) && !hasReps.test(piece)) return writePack(piece);
  // "Walk 10 min, every day" says more than how often.
  const often = writeOften(piece, 'all-of-it');
  return isFault(often) ? other(piece) : often;
}

/** "Ice skaters 2x10" are no pack. */
const hasReps = /\d\s*[x×]\s*\d|[x×]\s*\d|reps?(?!\p{L})/iu;

function writeStop(typed: string): Written {
  const reason = typed
    .replace(startsAsStop, '')
    .trim()
    .replace(/^(?:if|when|wenn|falls) /iu, '');
  if (!/\p{L}{2}/u.test(reason) || splitSentences(reason).length > 1)
    return { fault: 'Please type what comes after "stop if", in one sentence: the pain moves further down the leg' };
  if (reason.length > maxLetters.stopIf) return { fault: `Please use at most ${maxLetters.stopIf} letters.` };
  return [writeSure(`Stop if ${reason}`, [])];
}

/** Days of the week, how often, or both; words besides are told with the routine. */
function writeOften(text: string, extent?: 'all-of-it'): Written {
  const { days, rest } = findDays(writeShortForms(text));
  const often = isOften(rest) ? rest : findFrequency(rest);
  const words = rest.replace(often ?? '', ' ').replace(joining, '');
  const isMore = /\p{L}{2}|\d/u.test(words);
  if ((days === undefined && often === undefined) || (isMore && extent === 'all-of-it'))
    return {
      fault: `"${safeText(text)}" is not understood. Please type it such as "twice a day", "3 times a week" or "Mon, Wed, Fri".`,
    };
  const said = [often ?? '', isMore ? words : ''].filter((one) => one !== '');
  return [
    ...said.map((one) => writeSure(`How often: ${one.trim()}`, [])),
    ...(days === undefined ? [] : [`Schedule: ${days.join(', ')}`]),
  ];
}

/** What only joins days and how often. */
const joining =
  /^(?:[\s,.]|(?<!\p{L})(?:on|and|am|an|und)(?!\p{L}))+|(?:[\s,.]|(?<!\p{L})(?:on|and|am|an|und)(?!\p{L}))+$/giu;

/** Whether all of a text says how often. */
function isOften(text: string): boolean {
  const [sheet] = readSheets(`= How often: ${text}`);
  const { when, again, said } = sheet === undefined ? { said: [] } : readSheetFrequency(sheet);
  return when !== undefined ? said.length === 0 : again !== undefined;
}

/** A pack, and when it is done if not always: words behind its last comma are told with the routine. */
function writePack(text: string): Written {
  const [, pack = text, words] = /^(.*),\s*([^,]+)$/su.exec(text) ?? [];
  if (isPlacedPack(text)) return [`${capital(text)}.`];
  if (words !== undefined && isPlacedPack(pack)) return [`${capital(pack)}.`, writeSure(`How often: ${text}`, [])];
  return { fault: 'Please type which, how long, where and when: ice 10 min on the knee after the exercises' };
}

function isPlacedPack(text: string): boolean {
  return readPack(text)?.where !== undefined;
}

/** Whether a line of a sheet is also of a kind of which `answered` says nothing. */
export function saysMore(text: string, answered: readonly string[]): boolean {
  const tests = [namesPack, (one: string) => findFrequency(one) !== undefined, (one: string) => namesCase(one)];
  return tests.some((is) => is(text) && !answered.some(is));
}

/** Of a line that says all of a pack but its place. */
export async function askPlace(text: string, prompts: Prompts): Promise<string> {
  const where = await prompts.choose(
    `"${safeText(text)}": where does it go?`,
    packPlaces.map((value) => ({ name: value, value })),
  );
  const pack = readPack(text);
  return pack === undefined ? text : `${capital(describePack({ ...pack, where }))}.`;
}
