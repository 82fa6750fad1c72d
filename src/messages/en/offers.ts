/**
 * The signs: Northern HSC Trust, Norfolk and Waveney NHS; leg pain: NHS Greater Glasgow and Clyde. What is offered at
 * which pain is this project's own choice, after the scale in the stop rules.
 */
import type { OfferMessages } from '../offers.ts';

export const englishOffers: OfferMessages = {
  question: (pain) => (pain === undefined ? 'Which of these today?' : `Pain ${pain}: which of these?`),
  refused: (title, pain) =>
    pain === undefined ? `"${title}" is not offered now.` : `"${title}" is too much for pain ${pain}.`,
  names: {
    'packs-only': 'Packs only',
    'gentle-pain-day': 'Gentle pain day',
    'pain-day': 'Pain day',
    'maintenance-low': 'Maintenance',
    maintenance: 'Maintenance',
    stop: 'Stop here',
  },
  usualReasons: {
    'packs-only': 'cold, heat and lying at ease, no exercises',
    'gentle-pain-day': 'small movements where the usual ones are too much',
    'pain-day': 'shortest holds, fewest repeats, packs; again in 3 hours',
    'maintenance-low': 'shortest holds, fewest repeats',
    maintenance: '15 minutes, for a day on which your back feels fine',
    stop: 'nothing now',
  },
  reasons: {
    'first-flare': 'no exercises in a first flare',
    'went-worse': 'a step gentler, as the last session ended worse',
    'same-day': 'the same as earlier today',
  },
  goOn: (title) => `Go on with ${title}`,
  taken: (pain, choice) => (pain === undefined ? `${choice}.` : `Pain ${pain} of 10: ${choice}.`),
  stopped: 'Nothing is begun. Come back when the pain has eased.',
  whereToTurn: [
    'Seek medical help at once with: pain, or new or worse weakness or numbness, in both legs; numbness around your genitals or anus; a new change in how bladder, bowel or sexual function works; chest pain; after a recent bad fall, accident or blow.',
    'See a doctor or physiotherapist soon with: new or worse pain below the knee; fever; unsteady walking; pain that is worse at night or does not ease with rest.',
  ],
};
