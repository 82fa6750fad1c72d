/**
 * What VISUAL or EDITOR names, as a program and its arguments: `code --wait`, `"/Applications/My Editor" -w`. Words are
 * parted at spaces outside quotes; nothing else that a shell knows is looked at, since no shell is used.
 */
export function splitCommand(command: string): readonly string[] {
  const words = command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g);
  return Array.from(words, ([, double, single, plain]) => double ?? single ?? plain ?? '').filter(
    (word) => word !== '',
  );
}
