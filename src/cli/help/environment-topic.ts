import { wrapText } from '../../text/prose.ts';
import { environmentVariables, exitStatuses, type Meaning } from './environment.ts';
import type { HelpTopic } from './help-topic.ts';

export const environmentTopic: HelpTopic = {
  name: 'environment',
  render: async (_section, columns) => [
    'VARIABLES',
    '',
    ...renderMeanings(environmentVariables, columns),
    '',
    'WHAT THE PROGRAM ENDS WITH',
    '',
    ...renderMeanings(exitStatuses, columns),
  ],
};

function renderMeanings(meanings: readonly Meaning[], columns: number): readonly string[] {
  return meanings.flatMap(({ name, means }) => [
    `  ${name}`,
    ...wrapText(means, columns - 6).map((line) => `      ${line}`),
  ]);
}
