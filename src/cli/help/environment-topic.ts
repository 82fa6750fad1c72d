import { wrapText } from '../../text/prose.ts';
import { environmentVariables, exitStatuses, type Meaning } from './environment.ts';
import type { HelpTopic } from './help-topic.ts';

export const environmentTopic: HelpTopic = {
  render: async (_section, columns, { environment: { typedCommand } }) => [
    'VARIABLES',
    '',
    ...renderMeanings(environmentVariables, columns),
    '',
    'WHAT THE PROGRAM ENDS WITH',
    '',
    ...renderMeanings(exitStatuses, columns),
    '',
    `${typedCommand} config says what is in force here, and from where.`,
  ],
};

function renderMeanings(meanings: readonly Meaning[], columns: number): readonly string[] {
  return meanings.flatMap(({ name, means }) => [
    `  ${name}`,
    ...wrapText(means, columns - 6).map((line) => `      ${line}`),
  ]);
}
