/** What a new routine is started by. */
import { isReservedName, isRoutineName, nameFromText } from '../../routine/routine-name.ts';
import type { Prompts } from '../prompts.ts';
import type { RoutineLibrary } from '../routine-library.ts';

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
