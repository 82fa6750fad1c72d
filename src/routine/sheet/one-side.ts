/** One side alone: which one a sheet names, and which one that is in the exercise. */
import type { Limb } from '../routine.ts';
import { isOneSide, type LineAmounts } from './line-amounts.ts';
import { beginsAsInstruction, isPlacedMovement, withoutBullet, wordsOf } from './line-words.ts';
import { beforeSide, leftWords, oneSide, oneSideOfBody, rightWords, sidedPart } from './sheet-words.ts';
import { namesAnySide } from './unread-words.ts';

const armWord = /arm|hand|shoulder|elbow|wrist|schulter|ellenbogen/iu;
const legWord = /leg|foot|knee|hip|ankle|bein|fuß|knie|hüfte|sprunggelenk/iu;

/** `words` are "left", "R", "right leg", "rechtes Bein". */
export function readOneSide(words: string): Pick<LineAmounts, 'sides' | 'limb'> {
  const sides = /^l/i.test(words) ? 'left' : 'right';
  const limb = armWord.test(words) ? 'arm' : legWord.test(words) ? 'leg' : undefined;
  return limb === undefined ? { sides } : { sides, limb };
}

const sideAtEnd = new RegExp(
  String.raw`^(?<name>.*?[\p{L}\d)])(?:[\s,;:(–—-]+)${beforeSide}(?<![\p{L}\d/])(?<side>${oneSide})\)?$`,
  'iu',
);

const sideAtFront = new RegExp(
  String.raw`^\(?(?<side>(?:${leftWords}|${rightWords})(?!\p{L}))(?:[.)]*(?<limb>\s+${sidedPart})?\s*[:,–—-]|[.)]*)\s+(?<name>(?!(?:and|or|then|to|over|und|oder|dann|zu)(?!\p{L}))\p{L}.*)$`,
  'iu',
);
/** "L sit" is the name of a shape. */
const shape = /^[lr]\.? (?:sit|stretch|pose|hang|hold)$/iu;

/** "Clamshell R leg", "Calf stretch (left)", "R calf stretch": the name without its side, where it is one without it. */
export function splitSide(written: string): Pick<LineAmounts, 'sides' | 'limb'> & { readonly name: string } {
  return splitLast(written) ?? splitFirst(written) ?? { name: written };
}

function splitLast(written: string) {
  const { name = '', side } = sideAtEnd.exec(written)?.groups ?? {};
  // "Bridge, lift right leg" without the leg says nothing, and "right arm, left leg" are two of them.
  const [last = ''] = /(?<=[,;:–-]\s*|\s(?:and|then|und|dann)\s)\p{L}+$/iu.exec(name) ?? [];
  return side === undefined || !isNameAlone(name) || beginsAsInstruction(last)
    ? undefined
    : { name, ...readOneSide(side) };
}

const onlySide = new RegExp(String.raw`^${beforeSide}(?:${oneSide})\s*[:–—-]?$`, 'iu');

/** "Right leg:" above its amount. */
export function isSideAlone(line: string): boolean {
  return onlySide.test(withoutBullet(line));
}

/** Of "left leg twist" the leg is part of the name; of "left leg: bridge" it is none. */
function splitFirst(written: string) {
  const { name = '', side, limb = '' } = sideAtFront.exec(written)?.groups ?? {};
  const isNone = side === undefined || !isNameAlone(name) || shape.test(written) || isSideAlone(written);
  return isNone ? undefined : { name, ...readOneSide(`${side}${limb}`) };
}

function isNameAlone(name: string): boolean {
  const isName = !beginsAsInstruction(name) || wordsOf(name).length === 2 || isPlacedMovement(name);
  return isName && !namesAnySide(name);
}

const sideOfBody = new RegExp(String.raw`(?<!\p{L})${oneSideOfBody}(?!\p{L})`, 'giu');

/** "Pendulum (L arm hanging)" is done on one side; "turn left and right" on both. */
export function namesSideOfBody(name: string): boolean {
  return new Set((name.match(sideOfBody) ?? []).map((side) => side.charAt(0).toLowerCase())).size === 1;
}

/**
 * With the side that the exercise has for it: a clamshell with the right leg is done on the left side. `undefined` where
 * the sheet names no limb and the exercise works with one on each side: nobody can tell which of them is meant.
 */
export function turnToExercise(amounts: LineAmounts, otherLimb: Limb | undefined): LineAmounts | undefined {
  const { startSide: _, ...others } = amounts;
  const { sides, limb, repsOfSides } = amounts;
  if (otherLimb === undefined) return amounts;
  // Both are done, whichever comes first.
  if (!isOneSide(amounts) && repsOfSides === undefined) return others;
  if (limb === undefined) return undefined;
  if (limb !== otherLimb) return amounts;
  if (isOneSide(amounts)) return { ...amounts, sides: sides === 'left' ? 'right' : 'left' };
  return repsOfSides === undefined
    ? amounts
    : { ...amounts, repsOfSides: { left: repsOfSides.right, right: repsOfSides.left } };
}
