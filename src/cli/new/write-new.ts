/** A new routine's name, and its file among the person's own, with comments; what is said of it, and the template. */
import { renderProblems } from '../../messages/render-problems.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { renderDoseReason } from '../../plan/choose-dose.ts';
import type { Ports } from '../../ports.ts';
import { defaultPackPlace } from '../../routine/choosable.ts';
import { writtenDefaultPace } from '../../routine/defaults.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import { isReservedName, isRoutineName, nameFromText } from '../../routine/routine-name.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { checkRoutine, renderCheck } from '../check/check-routine.ts';
import { schemaComment, writeOwnRoutine } from '../own-routine.ts';
import type { Prompts } from '../prompts.ts';
import type { RoutineLibrary } from '../routine-library.ts';
import { renderSteps } from '../show/render-plan.ts';
import { exitCodes, UserError } from '../user-error.ts';

/** A person who stops halfway should not look for a file. */
export function addNothingWritten(error: unknown): never {
  if (!(error instanceof UserError) || error.fault.code !== 'interrupted') throw error;
  throw new UserError({ ...error.fault, notice: 'Stopped. Nothing was written.' });
}

/** How it would be written, for the person to look at before it is. */
export function summariseRoutine(name: string, written: WrittenRoutine, library: RoutineLibrary): readonly string[] {
  const bytes = new TextEncoder().encode(renderRoutineFile(written, []));
  const reading = readRoutine(bytes, library.catalog(), library.pace);
  if (reading.problems !== undefined) return renderProblems(reading.problems, { name: `${name}.yaml`, bytes });
  const plan = buildPlan(reading.routine, {});
  const { about, budgetMs } = reading.routine;
  const around = { about: about === undefined ? [] : [about], reason: renderDoseReason(plan, {}, budgetMs) };
  // Where a pack goes that no place was chosen for is said, too: it may not be what was meant.
  const steps = plan.steps.map((step) =>
    step.kind === 'pack' ? { ...step, where: step.where ?? defaultPackPlace } : step,
  );
  return renderSteps({ ...plan, steps }, around, () => []);
}

/** Writes it with comments for somebody who has not written one before. */
export function writeCommented(
  name: string,
  written: WrittenRoutine,
  library: RoutineLibrary,
  ports: Ports,
  moreComments: readonly string[] = [],
): Promise<number> {
  const comments = [
    schemaComment,
    `Change it with any editor; backroutine edit ${name} checks it afterwards.`,
    ...moreComments,
  ];
  const text = commentSections(renderRoutineFile(written, comments));
  return writeNew(name, new TextEncoder().encode(text), library, ports);
}

export async function writeNew(
  name: string,
  bytes: Uint8Array,
  library: RoutineLibrary,
  ports: Ports,
): Promise<number> {
  const path = await writeOwnRoutine(name, bytes, ports);
  const checked = checkRoutine(bytes, library.catalog(), library.pace);
  const { typedCommand } = ports.environment;
  const lines = [
    ...renderCheck(checked, { name: path, bytes }, ports.environment),
    ...(library.replaced().has(name) ? [`From now on it is played in place of the bundled "${name}".`] : []),
    `Look at it with: ${typedCommand} show ${name}. Begin with: ${typedCommand} start ${name}`,
  ];
  ports.stdout.write(`${lines.join('\n')}\n`);
  return checked.totalMs === undefined ? exitCodes.badRoutine : exitCodes.done;
}

/** Comments above the parts of a routine file, for somebody who has not written one before. */
const sectionComments: ReadonlyMap<string, string> = new Map([
  ['steps', 'What is done, in order. A range such as 8-10s or 4-5 is chosen from to fit the minutes.'],
  ['after', 'Packs, once the steps are done.'],
  ['again', 'When to come again on the same day.'],
  ['exercises', 'Exercises of your own. A few short lines under "how" are spoken while you get into position.'],
]);

/** Puts them into a text that `renderRoutineFile` wrote: only its sections have a key at the start of a line alone. */
function commentSections(text: string): string {
  return text.replace(/^(steps|after|again|exercises):/gm, (start, section: string) => {
    const comment = sectionComments.get(section);
    return comment === undefined ? start : `# ${comment}\n${start}`;
  });
}

/** The wanted name, the title as one, or what the person types instead. The name of a bundled one is confirmed. */
export async function askName(
  wanted: string | undefined,
  title: string,
  library: RoutineLibrary,
  prompts: Prompts,
): Promise<string> {
  const bundled = library.list().filter(({ from }) => from === 'bundled');
  let name = wanted;
  for (;;) {
    name ??= await askOtherName(title, library, prompts);
    if (bundled.every((routine) => routine.name !== name)) return name;
    const question = `The program has a routine "${name}". Is yours to be played in its place?`;
    if (await prompts.confirm(question, false)) return name;
    name = undefined;
  }
}

async function askOtherName(title: string, library: RoutineLibrary, prompts: Prompts): Promise<string> {
  const proposed = nameFromText(title);
  const question = `What is it to be started by?${proposed === undefined ? '' : ` Enter takes "${proposed}":`}`;
  const nameOf = (typed: string) => (typed.trim() === '' ? proposed : typed.trim()) ?? '';
  const typed = await prompts.line(question, (answer) => judgeName(nameOf(answer), library));
  return nameOf(typed);
}

function judgeName(name: string, library: RoutineLibrary): true | string {
  if (isReservedName(name)) return `Computers keep "${name}" for themselves. Please type another name.`;
  const nearest = nameFromText(name);
  if (!isRoutineName(name)) {
    return `Please type small letters, digits and hyphens${nearest === undefined ? '' : `, such as ${nearest}`}.`;
  }
  return library.hasOwn(name) ? 'You have a routine of this name already. Please type another one.' : true;
}

/** A routine to start from: every usual key once, explained. It can be played as it stands. */
export const template = `# yaml-language-server: $schema=routine.schema.json
# A routine for backroutine. Lines that start with # are comments. Every key is explained by: backroutine help format
# Check it with: backroutine check FILE. Try it with: backroutine start FILE.
format: 1
title: My stretches
mode: maintenance # or pain-day: the shortest holds and fewest repeats, packs afterwards
minutes: 15 # doses are chosen within their ranges to fit
source: { title: Sheet from the practice }
pace: ${writtenDefaultPace}

steps:
  # A hold, counted aloud. Ranges are chosen from: 8-10s, 4-5.
  - exercise: leg-twists
    hold: 8-10s
    reps: 4-5
    sides: each # all on one side, then the other; or alternate, left, right

  # Sets that differ, with a rest between them.
  - exercise: bird-dog
    hold: 8s
    reps: [6, 4, 2]
    sides: each
    more-on: left # the worse side gets one more

  # Several positions that together are one repetition.
  - exercise: knee-rolls
    reps: 4-5
    stations:
      - { pose: left, say: knees to the left, hold: 5s }
      - { pose: middle, say: back to the middle, hold: 5s }
      - { pose: right, say: knees to the right, hold: 5s }

  - break: 60s

  # No hold: counted one by one.
  - exercise: knee-to-chest-kicks
    count: 30-50
    every: 3s
    sides: alternate
    optional: true # may be left out to fit the minutes

  # An exercise of your own, described below. A slow movement out and back.
  - exercise: wall-slides
    tempo: { out: 3s, stay: 1s, back: 3s }
    reps: 10
    note: Only as far as it is comfortable.

# Packs, once the steps are done. Leave them out by taking these lines away.
after:
  - pack: heat
    for: 15 min

exercises:
  wall-slides:
    name: Wall slides
    position: standing # supine, prone, side, all-fours, seated, standing or kneeling
    how:
      - Stand with your back against a wall.
      - Slide down a little way, then up again.
`;
