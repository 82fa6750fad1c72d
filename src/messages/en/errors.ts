import type { ErrorMessages, MissingAnswer } from '../errors.ts';
import { formatMessage } from '../message-table.ts';
import { nameLanguage } from './names.ts';
import { englishReadFaults, englishVoiceFaults, englishWarnings, englishWriteFaults } from './warnings.ts';

/** More names than these are no help in a line. */
const maxNamed = 20;

export const englishErrors: ErrorMessages = {
  'answers-missing': ({ answers }) => answers.map((answer) => `No terminal to ask on: ${missing[answer]}`),
  'routine-unknown': ({ name, nearest, known }) => [
    `There is no routine "${name}".${nearest.length === 0 ? '' : ` Did you mean ${listOr(nearest)}?`}`,
    `${known.length > maxNamed ? 'All names: backroutine list, backroutine help exercises.' : `There are: ${known.join(', ')}.`} Or give the path of a YAML file, for example ./my-routine.yaml.`,
  ],
  'routine-ambiguous': ({ name, meant }) => [`"${name}" may be ${listOr(meant)}. Type a little more of the name.`],
  'from-unknown': ({ title, from, meant, known }) => [
    `"${title}" has no exercise "${from}".${meant.length === 0 ? '' : ` Did you mean ${listOr(meant)}?`}`,
    `Begin with one of these, by number or name: ${known.join(', ')}.`,
  ],
  'file-unreadable': ({ path, fault }) => [`${path} cannot be read: ${formatMessage(englishReadFaults, fault)}`],
  'file-unwritable': ({ path, fault }) => [`${path} cannot be written: ${formatMessage(englishWriteFaults, fault)}.`],
  'file-undeleted': ({ path, fault }) => [
    `${path} is still there: it cannot be removed, because ${formatMessage(englishWriteFaults, fault)}.`,
  ],
  'log-unwritable': ({ path, fault }) => [
    `${path} cannot be written: ${formatMessage(englishWriteFaults, fault)}. Name another place with --log FILE.`,
  ],
  'output-is-input': ({ path }) => [
    `${path} is the very file that is read, and would be lost. Name another one to write to.`,
  ],
  'nothing-to-resume': () => ['There is no session of today to go on with. Begin one with: backroutine start'],
  'session-running': ({ title }) => [
    `"${title}" is running at this moment, in another window or on another machine. Go on there, or end it there first.`,
  ],
  'resume-stdin': ({ title }) => [
    `"${title}" came from standard input, so it cannot be gone on with. Keep it in a file and begin it anew: backroutine start FILE`,
  ],
  'nothing-left': ({ title }) => [
    `Nothing of "${title}" is left: everything in it is left out for you. Take another routine (backroutine list), or change what concerns you (backroutine cautions).`,
  ],
  'no-voice': ({ language, refused }) => [
    `No voice here speaks ${nameLanguage(language)}.`,
    ...refused.map(
      ({ about, fault }) => `  ${englishWarnings.voiceTitle(about)}: ${formatMessage(englishVoiceFaults, fault)}`,
    ),
    'backroutine voices tells what can be installed.',
  ],
  'voice-unknown': ({ voice, fault }) => [
    `The voice "${voice}" cannot be had: ${formatMessage(englishVoiceFaults, fault)}.`,
    'backroutine voices lists those there are.',
  ],
  bug: () => [
    'backroutine failed in a way it should not. Your journal keeps what was done so far.',
    'Please report this with what you did just before:',
  ],
};

/** `"one"`, `"one" or "other"`, `"one", "other" or "third"` */
function listOr(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`;
}

const missing: Readonly<Record<MissingAnswer, string>> = {
  'day-kind': 'maintenance or pain day? Answer with --mode maintenance or --mode pain-day.',
  safety: 'the safety questions. Answer with --yes (none of the warning signs applies).',
  'new-routine': 'what is in the routine? Answer with --from NAME (a copy of another one), or take --template > FILE.',
};
