import { delimiter, isAbsolute, join } from 'node:path';
import which from 'which';

/** The full path of a program on PATH; one given with its full path is only looked at. */
export function findProgram(
  program: string,
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  // An empty or relative entry would find whatever lies in the working folder.
  const folders = (variables.PATH ?? variables.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const paths = isAbsolute(program) ? [program] : folders.map((folder) => join(folder, program));
  for (const path of paths) {
    // Asked about full paths alone: for a bare name it would look in the working folder first on Windows.
    const found = which.sync(path, { nothrow: true });
    if (found !== null) return found;
  }
  return undefined;
}
