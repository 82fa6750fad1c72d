import { word } from './coded.ts';
import { englishReading, englishVoiceFaults, englishWriting } from './english-faults.ts';
import { nameLanguage } from './english-languages.ts';
import { englishTroubles } from './english-troubles.ts';
import type { MissingAnswer, Refused } from './refused.ts';

export const englishRefused: Refused = {
  'answers-missing': ({ answers }) => answers.map((answer) => `No terminal to ask on: ${missing[answer]}`),
  'routine-unknown': ({ name, nearest, known }) => [
    `There is no routine "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
    `There are: ${known.join(', ')}. Or give the path of a YAML file, for example ./my-routine.yaml.`,
  ],
  'file-unreadable': ({ path, fault }) => [`${path} cannot be read: ${word(englishReading, fault)}`],
  'file-unwritable': ({ path, fault }) => [`${path} cannot be written: ${word(englishWriting, fault)}.`],
  'log-unwritable': ({ path, fault }) => [
    `${path} cannot be written: ${word(englishWriting, fault)}. Name another place with --log FILE.`,
  ],
  'nothing-to-resume': () => ['There is no session of today to go on with. Begin one with: backroutine start'],
  'no-voice': ({ language, refused }) => [
    `No voice here speaks ${nameLanguage(language)}.`,
    ...refused.map(({ about, fault }) => `  ${englishTroubles.voiceTitle(about)}: ${word(englishVoiceFaults, fault)}`),
    'backroutine voices tells what can be installed.',
  ],
  'voice-unknown': ({ voice, fault }) => [
    `The voice "${voice}" cannot be had: ${word(englishVoiceFaults, fault)}.`,
    'backroutine voices lists those there are.',
  ],
  bug: () => [
    'backroutine failed in a way it should not. Your journal keeps what was done so far.',
    'Please report this with what you did just before:',
  ],
};

const missing: Readonly<Record<MissingAnswer, string>> = {
  'day-kind': 'maintenance or pain day? Answer with --mode maintenance or --mode pain-day.',
  safety: 'the safety questions. Answer with --yes (none of the warning signs applies).',
  'new-routine': 'what is in the routine? Answer with --from NAME (a copy of another one), or take --template > FILE.',
};
