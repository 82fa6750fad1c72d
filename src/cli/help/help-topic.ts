import type { Ports } from '../../ports.ts';

/** What `help` explains besides the commands. */
export const topicNames = ['format', 'exercises', 'keys', 'environment'] as const;

export type TopicName = (typeof topicNames)[number];

export interface HelpTopic {
  /** Its lines, at most `columns` wide where they can be broken. `section` is a part of it that was asked for. */
  render(section: string | undefined, columns: number, ports: Ports): Promise<readonly string[]>;
}
