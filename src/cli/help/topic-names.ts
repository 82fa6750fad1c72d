/** What `help` explains besides the commands. */
export const topicNames = ['format', 'exercises', 'keys', 'environment'] as const;

export type TopicName = (typeof topicNames)[number];
