import { safeText } from '../../text/escape.ts';
import { RoutineLibrary } from '../routine-library.ts';
import type { Examine, Finding } from './finding.ts';

export const examineRoutines: Examine = async (_config, { files, environment }) => {
  const library = new RoutineLibrary(files, environment.folders);
  const own = library.list().filter(({ from }) => from === 'own');
  const broken: Finding[] = [];
  for (const { name } of own) {
    if ((await library.tryLoad(name)) !== undefined) continue;
    const todo = `${environment.typedCommand} check ${name} tells why.`;
    broken.push({ about: 'routine', says: `"${name}" cannot be played`, todo });
  }
  const unnamed = library.listUnnamed().map((file) => ({
    about: 'routine',
    says: `${safeText(file)} is not listed`,
    todo: 'Name it with small letters, digits and hyphens, and the ending .yaml.',
  }));
  const whole = own.length - broken.length;
  return [{ about: 'own routines', says: String(whole) }, ...broken, ...unnamed];
};
