import { split } from 'shlex';
import type { Environment, Ports } from '../../ports.ts';
import { UserError } from '../user-error.ts';

/** Looked for in this order where neither VISUAL nor EDITOR names one. */
const usualEditors: Readonly<Record<Environment['platform'], readonly string[]>> = {
  linux: ['sensible-editor', 'nano', 'vi'],
  darwin: ['nano', 'vi'],
  win32: ['notepad'],
  other: ['nano', 'vi'],
};

/** Opens the person's editor on a file and waits until it is closed. Throws a UserError where that failed. */
export async function openEditor(path: string, { environment, processes }: Ports): Promise<void> {
  const { VISUAL, EDITOR } = environment.variables;
  const named = [VISUAL, EDITOR]
    .map((command) => splitCommand(command ?? '', environment.platform))
    .find(([program]) => program);
  const usual = usualEditors[environment.platform].find((name) => processes.find(name) !== undefined);
  const [editor, ...args] = named ?? (usual === undefined ? [] : [usual]);
  if (editor === undefined) throw new UserError({ code: 'no-editor' });
  const program = processes.find(editor);
  // One that is named with a folder is left to the system to find.
  if (program === undefined && !/[/\\]/.test(editor)) throw new UserError({ code: 'editor-missing', editor });
  const exitCode = await processes.runInForeground(program ?? editor, [...args, path]);
  if (exitCode !== 0) throw new UserError({ code: 'editor-failed', editor });
}

/** The words of VISUAL or EDITOR as a shell would part them; no shell is used, so nothing else in them means anything. */
export function splitCommand(command: string, platform: Environment['platform']): readonly string[] {
  // On Windows a backslash stands between folders. Between single quotes it escapes nothing anyway.
  const inShellWords =
    platform === 'win32' ? command.replace(/'[^']*'|\\/g, (part) => (part === '\\' ? '\\\\' : part)) : command;
  try {
    return split(inShellWords);
  } catch {
    // A quote that is not closed is an apostrophe in a path, or a typo that the message shows.
    return [command];
  }
}
