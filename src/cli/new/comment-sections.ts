/** Comments above the parts of a routine file, for somebody who has not written one before. */

const comments: ReadonlyMap<string, string> = new Map([
  ['steps', 'What is done, in order. A range such as 8-10s or 4-5 is chosen from to fit the minutes.'],
  ['after', 'Packs, once the steps are done.'],
  ['again', 'When to come again on the same day.'],
  ['exercises', 'Exercises of your own. A few short lines under "how" are spoken while you get into position.'],
]);

/** Puts them into a text that `renderRoutineFile` wrote: only its sections have a key at the start of a line alone. */
export function commentSections(text: string): string {
  return text.replace(/^(steps|after|again|exercises):/gm, (start, section: string) => {
    const comment = comments.get(section);
    return comment === undefined ? start : `# ${comment}\n${start}`;
  });
}
