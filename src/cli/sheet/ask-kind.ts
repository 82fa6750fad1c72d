/** What a line of a sheet may be besides an exercise, and what has to be asked of it. */

import { splitSentences } from '../../import/sheet/line-names.ts';
import { describePack, namesPack, readPacks } from '../../import/sheet/read-pack.ts';
import { readSheets } from '../../import/sheet/read-sheet.ts';
import { findDays } from '../../import/sheet/sheet-weekdays.ts';
import { namesCase, readStopLine } from '../../import/sheet/stop-line.ts';
import { writeSure } from '../../import/sheet/write-plain.ts';
import { packPlaces } from '../../routine/choosable.ts';
import { findFrequency } from '../../routine/read-frequency.ts';
import { maxLetters } from '../../routine/routine-texts.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { ListItem, Prompts } from '../prompts.ts';

export type OtherKind = 'stop' | 'often' | 'pack';

export const otherKinds: readonly ListItem<OtherKind>[] = [
  { name: 'When to stop', value: 'stop' },
  { name: 'How often all of it is done', value: 'often' },
  { name: 'A cold or a heat pack', value: 'pack' },
];

/** `undefined` where it is an exercise as likely as anything else. */
export function likeliestKind(text: string): OtherKind | undefined {
  if (namesPack(text) && /\d/.test(text)) return 'pack';
  if (readStopLine(text) !== undefined || namesCase(text)) return 'stop';
  if (namesPack(text)) return 'pack';
  return findFrequency(text) === undefined ? undefined : 'often';
}

/** Lines that are always read, or what is wrong with what was typed. */
type Written = readonly string[] | { readonly fault: string };

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
  String.raw`^(?<before>.*?)(?<!\p{L})(?:if|when|wenn|falls|sobald):?\s+(?<reason>[^.!?:]+?)(?:,?\s+(?:then |please |bitte )*${stopWords}(?!\p{L})(?:[\s,]+(?:and|und|&)\s+(?<behind>[^.!?]+))?[^.!?]*)?(?:[.!?:]|$)`,
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
export async function askKind(kind: OtherKind, text: string, prompts: Prompts): Promise<readonly string[]> {
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
  const typed = await prompts.line(`${question} With ";" before anything else in it, or nothing to go back:`, (all) => {
    const written = writeTyped(kind, all);
    return 'fault' in written ? written.fault : true;
  });
  const written = writeTyped(kind, typed);
  return 'fault' in written ? [] : written;
}

/** "Twice a day; ice 10 min on the back afterwards": the first is what was asked, the others are of any kind. */
function writeTyped(kind: OtherKind, typed: string): Written {
  const pieces = typed.split(';').flatMap((piece) => (piece.trim() === '' ? [] : [piece.trim()]));
  const all = pieces.map((piece, index) => (index === 0 ? forms[kind].write(piece) : writeAny(piece, kind)));
  return all.find((written) => 'fault' in written) ?? all.flatMap((written) => ('fault' in written ? [] : written));
}

/** What is no pack and not how often is one more of the same kind. */
function writeAny(piece: string, kind: OtherKind): Written {
  if (startsAsStop.test(piece)) return writeStop(piece);
  if (namesPack(piece)) return writePack(piece);
  const often = writeOften(piece);
  return 'fault' in often ? forms[kind].write(piece) : often;
}

const startsAsStop = /^(?:stop|stopp|stoppen|aufhören|abbrechen),? (?:if|when|wenn|falls) /iu;

function writeStop(typed: string): Written {
  const reason = typed.replace(startsAsStop, '');
  if (!/\p{L}{2}/u.test(reason) || splitSentences(reason).length > 1)
    return { fault: 'Please type what comes after "stop if", in one sentence: the pain moves further down the leg' };
  if (reason.length > maxLetters.stopIf) return { fault: `Please use at most ${maxLetters.stopIf} letters.` };
  return [writeSure(`Stop if ${reason}`, [])];
}

/** Days of the week, how often, or both. */
function writeOften(text: string): Written {
  const { days, rest } = findDays(text);
  const often =
    days === undefined ? text : rest.replace(/^[\s,.]+|(?:[\s,.]|(?<!\p{L})(?:on|and|am|an|und)(?!\p{L}))+$/giu, '');
  const said = [often, `Do all exercises ${often}.`].find(saysHowOften);
  if (said === undefined && (often !== '' || days === undefined))
    return {
      fault: `"${safeText(often)}" is not understood. Please type it such as "twice a day", "3 times a week" or "Mon, Wed, Fri".`,
    };
  return [...(said === undefined ? [] : [said]), ...(days === undefined ? [] : [`Schedule: ${days.join(', ')}`])];
}

/** Whether a line of a sheet says how often all of it is done. */
function saysHowOften(line: string): boolean {
  const sheets = readSheets(['Bridge 3x10', 'Squat 3x10', line].join('\n'));
  return sheets.length === 1 && sheets[0]?.lines.at(-1)?.meaning === 'frequency';
}

function writePack(text: string): Written {
  const packs = readPacks(text);
  if (packs?.every(({ where }) => where !== undefined) === true) return [`${capital(text)}.`];
  return { fault: 'Please type which, how long, where and when: ice 10 min on the knee after the exercises' };
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
  const packs = (readPacks(text) ?? []).map((pack) => describePack({ ...pack, where }));
  return `${capital(packs.join(', and then '))}.`;
}
