/** What a line of a sheet may be besides an exercise, and what has to be asked of it. */
import { namesPack } from '../../import/pack-words.ts';
import { readHours } from '../../import/sheet/compare-frequencies.ts';
import { splitSentences } from '../../import/sheet/line-names.ts';
import { describePack, readPacks } from '../../import/sheet/read-pack.ts';
import { namesCase, readStopLine } from '../../import/sheet/stop-line.ts';
import { writeSure } from '../../import/sheet/write-plain.ts';
import { packPlaces } from '../../routine/pack-places.ts';
import { findFrequency, readFewest } from '../../routine/read-frequency.ts';
import { maxLetters } from '../../routine/text-limits.ts';
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

/** As a line that is always read; `undefined` where it stays left out. */
export async function askKind(kind: OtherKind, text: string, prompts: Prompts): Promise<string | undefined> {
  const taken = await ask[kind](text, prompts);
  return taken === '' ? undefined : writeLine[kind](taken);
}

const writeLine: Readonly<Record<OtherKind, (taken: string) => string>> = {
  stop: (reason) => writeSure(`Stop if ${reason}`, []),
  often: (often) => `Do all exercises ${often}.`,
  pack: (pack) => `${capital(pack)}.`,
};

/** In the words that the line needs; nothing where it is left out. */
const ask: Readonly<Record<OtherKind, (text: string, prompts: Prompts) => Promise<string>>> = {
  stop: (text, prompts) => {
    const [, seems] = /(?<!\p{L})(?:if|when|wenn|falls|sobald)\s+([^.!?:]+)/iu.exec(text) ?? [];
    return takeOrType('Stop if …', seems?.trim(), judgeStop, prompts);
  },
  often: (text, prompts) => takeOrType('How often is all of it done?', findFrequency(text), judgeOften, prompts),
  pack: (_text, prompts) => takeOrType('Which pack, how long, where and when?', undefined, judgePack, prompts),
};

type Offer = { readonly taken: string } | 'type';

/** What the line seems to say is taken with one key; else it is typed. */
async function takeOrType(
  question: string,
  seems: string | undefined,
  judge: (text: string) => true | string,
  prompts: Prompts,
): Promise<string> {
  const choices: readonly ListItem<Offer>[] =
    seems === undefined || judge(seems) !== true
      ? []
      : [
          { name: `As it seems: ${safeText(seems)}`, value: { taken: seems } },
          { name: 'Type it, or leave it out', value: 'type' },
        ];
  const offer = choices.length === 0 ? 'type' : await prompts.choose(question, choices);
  if (offer !== 'type') return offer.taken;
  const typed = await prompts.line(`${question} Nothing leaves it out:`, (text) => text.trim() === '' || judge(text));
  return typed.trim();
}

function judgeStop(typed: string): true | string {
  const text = typed.trim();
  if (!/\p{L}{2}/u.test(text) || splitSentences(text).length > 1)
    return 'Please type what comes after "stop if", in one sentence: the pain moves further down the leg';
  return text.length <= maxLetters.stopIf || `Please use at most ${maxLetters.stopIf} letters.`;
}

function judgeOften(typed: string): true | string {
  const isRead = readFewest(typed) !== undefined || readHours(typed) !== undefined;
  return isRead || 'Please type it such as "twice a day", "every other day" or "3 times a week".';
}

function judgePack(typed: string): true | string {
  const isWhole = readPacks(typed)?.every(({ where }) => where !== undefined) === true;
  return isWhole || 'Please type which, how long, where and when: ice 10 min on the knee after the exercises';
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
