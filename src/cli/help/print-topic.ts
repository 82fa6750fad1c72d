/** `backroutine help format`: what is explained besides the commands, from the same texts as elsewhere. */
import type { Ports } from '../../ports.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import { safeText } from '../../text/escape.ts';
import { usage } from '../read-flags.ts';
import { exitCodes } from '../user-error.ts';
import { environmentTopic } from './environment-topic.ts';
import { exercisesTopic } from './exercises-topic.ts';
import { formatTopic } from './format-topic.ts';
import { type HelpTopic, type TopicName, topicNames } from './help-topic.ts';
import { keysTopic } from './keys-topic.ts';

const topics: Readonly<Record<TopicName, HelpTopic>> = {
  format: formatTopic,
  exercises: exercisesTopic,
  keys: keysTopic,
  environment: environmentTopic,
};

/** Longer lines are hard to read, however wide the window is. */
const maxColumns = 100;

export async function printTopic([name = '', section]: readonly string[], ports: Ports): Promise<number> {
  const topic = new Map<string, HelpTopic>(Object.entries(topics)).get(name);
  if (topic === undefined) {
    const nearest = nearestWord(name, topicNames);
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    throw usage(
      `There is no help about "${safeText(name)}".${hint} There is help about ${topicNames.join(', ')}, and about every command: backroutine help start`,
    );
  }
  const lines = await topic.render(section, Math.min(maxColumns, ports.stdout.columns), ports);
  ports.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.done;
}
