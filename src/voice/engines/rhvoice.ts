import type { InstallWay } from '../../messages/errors.ts';
import { primaryLanguage } from '../../messages/messages-for.ts';
import type { EngineVoice, SpeechEngine, VoiceWorld } from '../speech-engine.ts';
import { identifyVoice, judgeVoices, openProgramSpeaker, requireProgram } from './program-speaker.ts';

/** Its daemon and its library have other names; this one speaks into a file. */
const programName = 'RHVoice-test';
/** Beside the folder of the program, as packages install it. */
const voiceFolder = ['..', '..', 'share', 'RHVoice', 'voices'] as const;
const maxInfoBytes = 64 * 1024;

/** It calls languages by their English names. */
const languages: ReadonlyMap<string, string> = new Map([
  ['Albanian', 'sq'],
  ['Brazilian-Portuguese', 'pt-BR'],
  ['Croatian', 'hr'],
  ['Czech', 'cs'],
  ['English', 'en'],
  ['Esperanto', 'eo'],
  ['Georgian', 'ka'],
  ['Kyrgyz', 'ky'],
  ['Macedonian', 'mk'],
  ['Polish', 'pl'],
  ['Russian', 'ru'],
  ['Serbian', 'sr'],
  ['Slovak', 'sk'],
  ['Spanish', 'es'],
  ['Tatar', 'tt'],
  ['Ukrainian', 'uk'],
  ['Uzbek', 'uz'],
  ['Vietnamese', 'vi'],
]);
const primaryTags = [...languages.values()].map(primaryLanguage);

/** Understood best by a recogniser; the other English voices come after them. */
const preferredVoices = ['slt', 'clb', 'alan'];

/** Measured on the bundled instructions. */
const spokenWordsPerMinute = 207;

const install: InstallWay = { by: 'package', name: 'rhvoice' };

/** Clear voices for languages that few others speak. */
export const rhvoice: SpeechEngine = {
  id: 'rhvoice',
  title: { name: 'RHVoice' },
  install,
  canSpeak: (language) => primaryTags.includes(primaryLanguage(language)),
  wordsPerMinute: () => spokenWordsPerMinute,
  async inspect(world) {
    const program = world.processes.find(programName);
    if (program === undefined) return { available: false, fault: { code: 'not-installed', get: install } };
    return judgeVoices(listInstalledVoices(world, program));
  },
  async open(world, voice) {
    const program = requireProgram(world, programName);
    return openProgramSpeaker(world, identifyVoice(world, program, voice), (text, stretch) => ({
      program,
      args: (file) => ['-p', voice.name, '-r', `${Math.round(100 / stretch)}`, '-o', file],
      stdin: text,
    }));
  },
};

/** It lists no voices itself, and speaks with any other where the one that is asked for is missing. */
function listInstalledVoices({ files }: VoiceWorld, program: string): readonly EngineVoice[] {
  const folder = files.join(files.resolve(program), ...voiceFolder);
  return listNames(files, folder)
    .flatMap((name) => readVoice(files, files.join(folder, name, 'voice.info')))
    .toSorted((a, b) => rank(a) - rank(b));
}

function listNames(files: VoiceWorld['files'], folder: string): readonly string[] {
  try {
    return files.list(folder);
  } catch {
    return [];
  }
}

/** Lines such as `name=Slt` and `language=English`. What cannot be read is no voice. */
function readVoice(files: VoiceWorld['files'], path: string): readonly EngineVoice[] {
  try {
    const text = Buffer.from(files.readSync(path, maxInfoBytes)).toString('utf8');
    const [, name] = /^name=([\w-]+)\s*$/m.exec(text) ?? [];
    const language = languages.get(/^language=(.*\S)\s*$/m.exec(text)?.[1] ?? '');
    return name === undefined || language === undefined ? [] : [{ name: name.toLowerCase(), language }];
  } catch {
    return [];
  }
}

function rank({ name }: EngineVoice): number {
  const place = preferredVoices.indexOf(name);
  return place === -1 ? preferredVoices.length : place;
}
