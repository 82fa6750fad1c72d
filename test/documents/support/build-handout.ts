import { RoutineLibrary } from '../../../src/cli/routine-library.ts';
import { type HandoutExtras, renderHandout } from '../../../src/documents/handout/render-handout.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Choices } from '../../../src/plan/choices.ts';
import type { Routine } from '../../../src/routine/routine.ts';
import { bundledFiles } from '../../support/bundled-files.ts';
import { buildTestPorts } from '../../support/test-ports.ts';

/** A bundled routine, or one that stands in `text`. */
export async function loadRoutine(name: string, text?: string): Promise<Routine> {
  const files = { ...bundledFiles(), ...(text === undefined ? {} : { [name]: text }) };
  const ports = buildTestPorts({ files: { files } });
  const library = new RoutineLibrary(ports.files, ports.environment.folders);
  return (await library.load(name)).routine;
}

export function buildHandout(routine: Routine, choices: Choices = {}, extras: HandoutExtras = {}): string {
  return renderHandout(buildPlan(routine, choices), routine, extras);
}
