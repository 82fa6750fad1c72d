/** A list in which any number of things can be ticked, as lines with numbers, and what was typed below it. */
import type { PromptControls } from '../messages/prompts.ts';
import type { TickGroup } from './prompts.ts';

export function renderTickList(groups: readonly TickGroup<unknown>[]): readonly string[] {
  let number = 0;
  return groups.flatMap(({ heading, choices }) => [
    ...(heading === undefined ? [] : [`  ${heading}`]),
    ...choices.map(({ name, isTicked }) => `    ${String(++number).padStart(2)} ${isTicked ? '[x] ' : ''}${name}`),
  ]);
}

/** Which were typed, counted from 0; `undefined` where that is not clear. Enter alone is no answer. */
export function readTicks(text: string, max: number, { none }: PromptControls): readonly number[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && [none.toLowerCase(), 'none'].includes(words[0] ?? '')) return [];
  const isClear = words.length > 0 && words.every((word) => /^\d{1,3}$/.test(word) && inRange(Number(word), max));
  return isClear ? [...new Set(words.map((word) => Number(word) - 1))] : undefined;
}

function inRange(number: number, max: number): boolean {
  return number >= 1 && number <= max;
}
