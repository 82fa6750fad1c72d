import { safeText } from '../../text/escape.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { UserError } from '../user-error.ts';
import type { Examine, Finding } from './finding.ts';

export const examineRoutines: Examine = async (_config, { files, environment }) => {
  const library = new RoutineLibrary(files, environment.folders);
  const own = library.list().filter(({ from }) => from === 'own');
  const broken: Finding[] = [];
  for (const { name } of own) {
    try {
      await library.load(name);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const todo = `${environment.typedCommand} check ${name} tells why.`;
      broken.push({ about: 'routine', says: `"${name}" cannot be played`, todo });
    }
  }
  const unnamed = library.listUnnamed().map((file) => ({
    about: 'routine',
    says: `${safeText(file)} is not listed`,
    todo: 'Name it with small letters, digits and hyphens, and the ending .yaml.',
  }));
  const whole = own.length - broken.length;
  return [{ about: 'own routines', says: String(whole) }, ...broken, ...unnamed];
};
