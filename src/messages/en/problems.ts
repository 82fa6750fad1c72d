/** English for all that can be wrong with a file. Its format is in English too, and so is the page that explains it. */
import type { Complaint, ProblemArgs } from '../../routine/problem.ts';
import { formatMessage, type TaggedMessage } from '../message-table.ts';
import { figureProblems } from './problems/figure-problems.ts';
import type { ProblemMessages, ProblemWords } from './problems/problem-words.ts';
import { quantityProblems } from './problems/quantity-problems.ts';
import { pictureProblems, routineWarnings, stepProblems } from './problems/routine-problems.ts';
import { shapeProblems } from './problems/shape-problems.ts';
import { yamlProblems } from './problems/yaml-problems.ts';

const problems: ProblemMessages = {
  ...yamlProblems,
  ...shapeProblems,
  ...quantityProblems,
  ...stepProblems,
  ...pictureProblems,
  ...figureProblems,
  ...routineWarnings,
};

/** Says in plain words what is wrong. */
export function formatProblem({ code, args }: Complaint): ProblemWords {
  return formatMessage(problems, { code, ...args } as TaggedMessage<ProblemArgs>);
}
