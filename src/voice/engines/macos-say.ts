import type { EngineVoice, SpeechEngine } from '../speech-engine.ts';
import { identifyVoice, judgeVoices, openProgramSpeaker, requireProgram } from './program-speaker.ts';

const listTimeoutMs = 10_000;
const defaultWordsPerMinute = 170;
/** The system's list is alphabetical, with joke voices first. */
const preferredVoices = ['Samantha', 'Alex', 'Daniel', 'Karen', 'Moira', 'Tessa'];
const jokeVoices = [
  'Albert',
  'Bad News',
  'Bahh',
  'Bells',
  'Boing',
  'Bubbles',
  'Cellos',
  'Fred',
  'Good News',
  'Jester',
  'Junior',
  'Organ',
  'Ralph',
  'Superstar',
  'Trinoids',
  'Whisper',
  'Wobble',
  'Zarvox',
];

/** On every Mac. Not tried on a real one. */
export const macosSay: SpeechEngine = {
  id: 'say',
  title: { name: 'macOS say' },
  canSpeak: () => true,
  wordsPerMinute: () => defaultWordsPerMinute,
  async inspect({ environment, processes }) {
    const path = environment.platform === 'darwin' ? processes.find('say') : undefined;
    if (path === undefined) return { available: false, fault: { code: 'only-on', system: 'macOS' } };
    const { stdout } = await processes.run(path, ['-v', '?'], { timeoutMs: listTimeoutMs });
    return judgeVoices(readVoices(Buffer.from(stdout).toString('utf8')));
  },
  async open(world, voice) {
    const program = requireProgram(world, 'say');
    return openProgramSpeaker(world, identifyVoice(world, program, voice), (text, stretch) => ({
      program,
      args: (file) => [
        '-v',
        voice.name,
        '-r',
        `${Math.round(defaultWordsPerMinute / stretch)}`,
        '-o',
        file,
        '--file-format=WAVE',
        '--data-format=LEI16@22050',
        '-f',
        '-',
      ],
      stdin: text,
    }));
  },
};

/** Lines such as `Samantha            en_US    # Hello! My name is Samantha.` */
function readVoices(list: string): readonly EngineVoice[] {
  const voices = list.split('\n').flatMap((line): EngineVoice[] => {
    const [, name, language] = /^(\S.*?)\s+([a-z]{2,3}[_-]\w+)\s+#/.exec(line) ?? [];
    return name === undefined || language === undefined ? [] : [{ name, language: language.replace('_', '-') }];
  });
  return voices.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ name }: EngineVoice): number {
  if (preferredVoices.includes(name)) return preferredVoices.indexOf(name);
  return preferredVoices.length + (jokeVoices.includes(name) ? 2 : name.includes('(') ? 1 : 0);
}
