import { safeText } from '../../text/escape.ts';
import { wrapText } from '../../text/prose.ts';
import { RoutineLibrary } from '../routine-library.ts';
import type { HelpTopic } from './help-topic.ts';

/** What a routine can name: every exercise that the program brings, with its other names. */
export const exercisesTopic: HelpTopic = {
  render: async (_section, columns, { files, environment }) => {
    const catalog = new RoutineLibrary(files, environment.folders).catalog();
    const entries = [...catalog.keys()].toSorted().flatMap((id) => {
      const exercise = catalog.get(id);
      if (exercise === undefined) return [];
      const names = [exercise.name, ...exercise.also].join(', ');
      return [`  ${id}`, ...wrapText(safeText(names), columns - 6).map((line) => `      ${line}`)];
    });
    return [
      'EXERCISES THAT THE PROGRAM BRINGS',
      '',
      ...entries,
      '',
      `${environment.typedCommand} show NAME says how one is done. Others you describe yourself:`,
      `${environment.typedCommand} help format exercises-of-your-own`,
    ];
  },
};
