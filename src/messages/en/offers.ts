/** What is offered at which pain is this project's own choice, after the scale in the stop rules. */
import type { OfferMessages } from '../offers.ts';
import type { SafetySigns } from '../prompts.ts';
import { englishSafety } from './safety.ts';

/** A sign has commas of its own. */
const listSigns = ({ signs }: SafetySigns) => Object.values(signs).join('; ');

export const englishOffers: OfferMessages = {
  question: (pain) => (pain === undefined ? 'Which of these today?' : `Pain ${pain}: which of these?`),
  refused: (title, pain) =>
    pain === undefined ? `"${title}" is not offered now.` : `"${title}" is too much for pain ${pain}.`,
  names: {
    'packs-only': 'Packs only',
    'gentle-pain-day': 'Gentle pain day',
    'pain-day': 'Pain day',
    'maintenance-low': 'Maintenance, shortest holds',
    maintenance: 'Maintenance',
    stop: 'Stop here',
  },
  usualReasons: {
    'packs-only': 'no exercises: lying at ease, and packs where you may use them',
    'gentle-pain-day': 'small movements where the usual ones are too much',
    'pain-day': 'shortest holds, fewest repeats; again in 3 hours',
    'maintenance-low': 'level 1, fewest repeats too',
    maintenance: 'for a day on which your back feels fine',
    stop: 'nothing now',
  },
  reasons: {
    'first-flare': 'no exercises in a first flare',
    'went-worse': 'a step gentler, as the last session ended worse',
    'was-high': 'a step gentler, as the pain was high after the last session',
    'same-day': 'the same as earlier today',
  },
  dueToday: 'due today',
  lastDone: (daysAgo) =>
    daysAgo === 0 ? 'done today' : daysAgo === 1 ? 'last done yesterday' : `last done ${daysAgo} days ago`,
  goOn: (title) => `Go on with ${title}`,
  taken: (pain, choice) => (pain === undefined ? `${choice}.` : `Pain ${pain} of 10: ${choice}.`),
  stopped: 'Nothing is begun. Come back when the pain has eased.',
  whereToTurn: [
    `Seek medical help at once with: ${listSigns(englishSafety.emergency)}.`,
    `See a doctor or physiotherapist soon with: ${listSigns(englishSafety.soon)}.`,
  ],
};
