/** Files and pages that a command writes. Loaded by those that do: what begins the program needs none of it. */
import type { Environment, Files, Ports } from '../ports.ts';
import { safeText } from '../text/escape.ts';
import { isStandardOutput, refuseInput, UserError, writeFaultOf } from './user-error.ts';

/** Why a file, or a folder, cannot be written. */
export function unwritable(path: string, error: unknown): UserError {
  return new UserError({ code: 'file-unwritable', path, fault: writeFaultOf(error) });
}

/** Throws a UserError where it cannot be written. */
export async function writeOrRefuse(path: string, content: string, mode: number, files: Files): Promise<void> {
  try {
    refuseInput(path, files);
    await files.replace(path, content, mode);
  } catch (error) {
    throw error instanceof UserError ? error : unwritable(path, error);
  }
}

/** Of a file that other programs open, or that is given to somebody, as a page often is. */
export const readableByAll = 0o644;

/** `what`: what a browser is for then. */
export async function writePage(
  path: string,
  page: string,
  what: string,
  { files, stdout }: Ports,
  mode = readableByAll,
): Promise<void> {
  if (isStandardOutput(path)) {
    stdout.write(page);
    return;
  }
  await writeOrRefuse(path, page, mode, files);
  stdout.write(`${safeText(path)} is written. Open it in a browser ${what}.\n`);
}

/** What opens a file with the program that the person has chosen for its kind. */
export const openers: Readonly<Record<Environment['platform'], string>> = {
  linux: 'xdg-open',
  darwin: 'open',
  win32: 'explorer.exe',
  other: 'xdg-open',
};

/** Opens a page. Where that fails, a line says so: the page itself is written, and can be opened by hand. */
export async function openInBrowser(path: string, { files, environment, processes, stderr }: Ports): Promise<void> {
  const opener = openers[environment.platform];
  const program = processes.find(opener);
  // A full path cannot be taken for an option.
  const exitCode = program && (await processes.runInForeground(program, [files.absolute(path)]));
  // Explorer ends with 1 even when it has opened the page.
  const isOpen = environment.platform === 'win32' ? exitCode !== undefined : exitCode === 0;
  if (!isOpen) stderr.write(`${opener} could not open ${safeText(path)}. Open it in your browser by hand.\n`);
}
