/** A routine that was asked for or pasted, as a commented file among the person's own, and what is said of it. */
import { renderProblems } from '../../messages/render-problems.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { renderDoseReason } from '../../plan/dose-reason.ts';
import type { Ports } from '../../ports.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { defaultPackPlace } from '../../routine/pack-places.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { checkRoutine, renderCheck } from '../check/check-routine.ts';
import { schemaComment, writeOwnRoutine } from '../own-routine.ts';
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
