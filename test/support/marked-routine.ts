/** A routine with something to read in every text that the format knows, for what is made of it elsewhere. */

/** `%…%` is a text of that name. */
const template = `format: 1
title: %title%
about: %about%
goal: %goal%
stop-if: [%stop-if%]
sources: [{ title: %source%, gives: %source-gives%, figure: %source-figure% }, { title: %another-source% }]
pace: { settle: 2s, move: 1s, switch: 1s, rest: 1s }
exercises:
  reach:
    name: %name%
    why: %why%
    also: [%also%]
    say: %say%
    position: standing
    needs: %needs%
    how: [%how%]
    breathe: %breathe%
    relax: %relax%
    switch-say: %switch-say%
    mistakes: [%mistakes%]
    easier: { how: [%easier%], switch-say: %easier-switch% }
    harder: %harder%
    take-care: [{ concern: %concern%, say: %care%, then: easier, source: %care-source% }, %caution%]
    sources: [{ title: %exercise-source%, gives: %exercise-gives%, figure: %exercise-figure% }]
  nod:
    name: Nod
    position: standing
    how: %sentence%
    easier: %easier-sentence%
    figure:
      view: side
      near: right
      held: up
      poses:
        rest: { head: [1, 94], neck: [0, 83], shoulder: [0, 82], elbow: [1, 65], wrist: [3, 50], hip: [0, 53], knee: [2, 29], ankle: [0, 5], toe: [9, 1] }
        up: { like: rest, wrist: [4, 50], caption: %caption% }
steps:
  - { exercise: reach, hold: 1s, reps: 1, sides: each, with: %with%, notes: [%notes%, { left: %note-left% }] }
  - { exercise: nod, hold: 1s, reps: 1, note: %note% }
  - { exercise: nod, reps: 1, stations: [{ pose: up, say: %station%, hold: 1s }] }
  - { break: 10s, note: %break% }
  - { exercise: reach, hold: 1s, reps: 1, sides: each, easier: true }
`;

export const markedTexts: readonly string[] = [...template.matchAll(/%([\w-]+)%/g)].map(([, name = '']) => name);

/** In YAML, with `write` of its name in place of each text. */
export function markedRoutine(write: (name: string) => string): string {
  return template.replace(/%([\w-]+)%/g, (_, name: string) => JSON.stringify(write(name)));
}

/** Ends and begins whatever a text may stand in on a page: an element, a script, a comment, an attribute. */
export const asTag = (name: string) => `${name}</script><!--"'><x-y>`;
