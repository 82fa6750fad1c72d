import { renderTable } from '../../text/columns.ts';
import { ownMessages } from '../own-messages.ts';
import type { HelpTopic } from './help-topic.ts';

/** The keys of a session, as `?` shows them in it. */
export const keysTopic: HelpTopic = {
  render: async (_section, _columns, { environment }) => {
    const keys = Object.values(ownMessages(environment).screen.help);
    return ['KEYS IN A SESSION', '', ...renderTable(keys.map(([key, does]) => [`  ${key}`, does]))];
  },
};
