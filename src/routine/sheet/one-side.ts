/** One side alone: which one a sheet names, and which one that is in the exercise. */
import type { Limb } from '../routine.ts';
import type { LineAmounts } from './line-amounts.ts';
import { beginsAsInstruction, wordsOf } from './line-words.ts';
import { beforeSide, oneSide, oneSideOfBody } from './sheet-words.ts';
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

/** "Clamshell R leg", "Calf stretch (left)": the name without the side at its end, where it is one without it. */
export function splitSide(written: string): Pick<LineAmounts, 'sides' | 'limb'> & { readonly name: string } {
  const { name = '', side } = sideAtEnd.exec(written)?.groups ?? {};
  const words = wordsOf(name);
  // "Bridge, lift right leg" without the leg says nothing, and "right arm, left leg" are two of them.
  const [last = ''] = /(?<=[,;:–-]\s*|\s(?:and|then|und|dann)\s)\p{L}+$/iu.exec(name) ?? [];
  const isName = !beginsAsInstruction(last) && (!beginsAsInstruction(name) || words.length === 2);
  return side === undefined || !isName || namesAnySide(name) ? { name: written } : { name, ...readOneSide(side) };
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
  const { sides, limb, repsOfSides, startSide } = amounts;
  const isOne = sides === 'left' || sides === 'right';
  if (otherLimb === undefined || (!isOne && repsOfSides === undefined && startSide === undefined)) return amounts;
  if (limb === undefined) return undefined;
  if (limb !== otherLimb) return amounts;
  if (isOne) return { ...amounts, sides: sides === 'left' ? 'right' : 'left' };
  return repsOfSides === undefined
    ? amounts
    : { ...amounts, repsOfSides: { left: repsOfSides.right, right: repsOfSides.left } };
}
