import { capital } from '../../text/prose.ts';
import { countedDaysAt, type LevelMessages, type LevelReason, type LevelReasonArgs } from '../level.ts';
import { formatMessage, type MessageTable } from '../message-table.ts';

export const englishLevel: LevelMessages = {
  line: (level, of, reason) => {
    const more = reason.code === 'full' ? `; --level ${level + 1} with more --minutes does more` : '';
    return `Level ${level} of ${of}: ${renderReason(reason)}${more}.`;
  },
  standing: (title, level, of, reason) => `${title} is at level ${level} of ${of}: ${renderReason(reason)}.`,
  question: (level, of, reason) => `Level ${level} of ${of} today? ${capital(renderReason(reason))}.`,
};

function renderReason(reason: LevelReason): string {
  return formatMessage(reasons, reason);
}

const reasons: MessageTable<LevelReasonArgs, string> = {
  first: () => 'where everybody begins',
  'as-last': () => 'about as much as was done last',
  'two-good': ({ pairs, daysAt, level }) => {
    const pains = pairs.map(({ before, after }) => `${before}→${after}`).join(', ');
    return `two sessions without more pain (${pains}), ${renderDaysAt(daysAt)} at level ${level}`;
  },
  stays: ({ daysAt }) => (daysAt === 0 ? 'since today' : `for ${renderDaysAt(daysAt)}`),
  'no-pain-told': () => 'it changes only where the pain before and after is told',
  full: () => 'as much as its minutes hold',
  'worse-after': ({ before, after }) => `one less, as the pain rose by 2 or more (${before}→${after})`,
  'worse-next': ({ before, next }) => `one less, as the pain was higher the next time (${before}, then ${next})`,
  'hurt-twice': ({ name }) => `one less, as it hurt twice in a row: ${name}`,
  'more-after-twice': () => 'one less, as the pain was 4 or 5 after both of the last two sessions',
  'high-after': ({ after }) => `low again after a session that ended with a pain of ${after}`,
  'pain-day': () => 'low again after a pain day',
  pause: ({ days }) => `a careful start again after ${renderDays(days)} without it`,
  lowest: () => 'nothing is lower; if it goes on like this, see a doctor or physiotherapist',
  chosen: () => 'as you chose',
};

function renderDaysAt(daysAt: number): string {
  return daysAt > countedDaysAt ? `more than ${countedDaysAt / 7} weeks` : renderDays(daysAt);
}

function renderDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
