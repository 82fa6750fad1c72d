/** Packs: Midlands Partnership NHS Foundation Trust. */
import type { CautionMessages } from '../cautions.ts';

export const englishCautions: CautionMessages = {
  question: 'Some exercises are not for everybody. Does any of these concern you?',
  packQuestion: 'Cold and heat packs are not for everybody. Does any of these concern you?',
  packConcerns: {
    circulation: 'poor circulation or Raynaud’s',
    feeling: 'reduced feeling',
    skin: 'broken skin or eczema',
    diabetes: 'diabetes',
    heart: 'a heart condition',
    cancer: 'cancer',
    fever: 'fever',
    reaction: 'a bad reaction to heat or cold before',
  },
  leftOut: (concern, exercises) => `Left out because of ${concern}: ${exercises.join(', ')}.`,
  easier: (concern, exercises) => `In the easier form because of ${concern}: ${exercises.join(', ')}.`,
  packsLeftOut: (concerns) =>
    `Packs are left out because of ${concerns.join(', ')}. Ask a doctor or physiotherapist first.`,
  notAsked: (easier, packs) => {
    const form = easier.length === 0 ? [] : [`these are done in their easier form: ${easier.join(', ')}`];
    return `You were not asked what speaks against it, so ${[...(packs ? ['packs are left out'] : []), ...form].join('; ')}.`;
  },
  change: (command) => `Change this with: ${command} cautions`,
  kept: (concerns) => `Concerns you: ${concerns.join(', ')}.`,
  keptForPacks: (concerns) => `Speaks against packs: ${concerns.join(', ')}.`,
  howToChange: (command) => `To change this, run ${command} cautions in a terminal: it asks about everything again.`,
  nothingKept: 'Nothing is kept that speaks against an exercise or a pack.',
};
