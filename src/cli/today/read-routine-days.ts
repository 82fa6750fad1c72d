/** What routines say of their days and their end now: a file may have been edited since it was last done. */
import type { RoutineDays } from '../../care/routine-days.ts';
import type { Ports } from '../../ports.ts';
import { isRoutineName } from '../../routine/routine-name.ts';
import { isFileError } from '../file-fault.ts';
import { routineFolder, routinePath } from '../routine-folders.ts';

type FilePorts = Pick<Ports, 'files' | 'environment'>;

/** `undefined` where the journal knows as much: what ships does not change, and what cannot be read says nothing new. */
export async function readRoutineDays(routine: string, ports: FilePorts): Promise<RoutineDays | undefined> {
  try {
    // Found out without the reader of routines, which a prompt need not wait for; and a pipe would be waited for.
    if (ports.files.facts(ownPath(routine, ports))?.isPlain !== true) return undefined;
    const { RoutineLibrary } = await import('../routine-library.ts');
    const loaded = await new RoutineLibrary(ports.files, ports.environment.folders).tryLoad(routine);
    return loaded && { routine, when: loaded.routine.when, until: loaded.routine.until };
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** Where the file is, if it is the person's own: by its path, or among their routines. */
function ownPath(routine: string, { files, environment }: FilePorts): string {
  return isRoutineName(routine)
    ? routinePath(routineFolder('own', files, environment.folders), routine, files)
    : routine;
}
