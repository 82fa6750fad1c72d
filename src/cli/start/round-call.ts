/** Calls a person who may be anywhere in the room: by the voice, by the bell, and by a notification where that is wanted. */
import type { Environment, Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import type { SoundPreferences } from '../settings.ts';
import { buildVoiceWorld, voicePreferences } from '../voices/voice-world.ts';

const bell = '\u0007';

/** What is heard besides the screen when it is due. */
export interface RoundCall {
  call(): void;
  close(): Promise<void>;
}

interface CallSettings {
  readonly sound: SoundPreferences;
  /** The bell is for those without a voice too. */
  readonly rings: boolean;
  readonly notifies: boolean;
  /** What is said and shown. */
  readonly text: string;
  readonly language: string;
}

/** The voice is opened only when it is due: hours of silence need no sink. */
export function openRoundCall({ sound, rings, notifies, text, language }: CallSettings, ports: Ports): RoundCall {
  let voice: Promise<VoiceStream | undefined> | undefined;
  let isClosed = false;
  const say = async () => {
    // Without a voice the bell has called.
    voice ??= openCallVoice(text, sound, language, ports).catch(() => undefined);
    const stream = await voice;
    if (!isClosed) stream?.announce(text);
  };
  return {
    call: () => {
      const { terminal, environment } = ports;
      if (rings) terminal.write(bell);
      if (notifies && terminal.canRepaint) terminal.write(renderNotification(text, environment.variables));
      if (sound.speaks) void say();
    },
    close: async () => {
      isClosed = true;
      const stream = await voice;
      stream?.halt();
      await stream?.close();
    },
  };
}

async function openCallVoice(
  text: string,
  sound: SoundPreferences,
  language: string,
  ports: Ports,
): Promise<VoiceStream> {
  const { openVoice } = await import('../../voice/voice-stream.ts');
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const world = buildVoiceWorld(ports, sound);
  const preferences = voicePreferences(sound, language);
  // What is wrong with the voice was said at the session before, and is said at the next one.
  const { clips } = await prepareClips(world, [{ say: text }], preferences, { onWarning: () => {} });
  const stream = openVoice(ports, { volume: sound.volume, onWarning: () => {} });
  stream.load(clips);
  await stream.loaded();
  await stream.ready;
  return stream;
}

const escapeKey = '\u001b';
const endOfText = `${escapeKey}\\`;
const title = 'backroutine';

/** Notifications that a terminal shows on the desktop: each understands other escape sequences, most of them none. */
type Variables = Environment['variables'];

interface NotifyingTerminal {
  isHere(variables: Variables): boolean;
  render(text: string): string;
}

/**
 * kitty: its desktop notifications protocol; known by its variables and not asked, since older ones give no answer and a
 * multiplexer hands none on. iTerm2: OSC 9. The others: OSC 777 as urxvt has it. A multiplexer names itself as the
 * program, and passes the other variables on.
 */
const terminals: readonly NotifyingTerminal[] = [
  {
    isHere: ({ TERM, KITTY_WINDOW_ID }) => TERM === 'xterm-kitty' || KITTY_WINDOW_ID !== undefined,
    render: (text) =>
      `${escapeKey}]99;i=backroutine:d=0;${title}${endOfText}${escapeKey}]99;i=backroutine:p=body;${text}${endOfText}`,
  },
  {
    isHere: ({ TERM_PROGRAM, LC_TERMINAL }) => TERM_PROGRAM === 'iTerm.app' || LC_TERMINAL === 'iTerm2',
    render: (text) => `${escapeKey}]9;${text}${bell}`,
  },
  {
    isHere: ({ TERM = '', TERM_PROGRAM, WEZTERM_PANE, GHOSTTY_RESOURCES_DIR }) =>
      /^(?:foot|rxvt-unicode|xterm-ghostty)/.test(TERM) ||
      TERM_PROGRAM === 'ghostty' ||
      TERM_PROGRAM === 'WezTerm' ||
      WEZTERM_PANE !== undefined ||
      GHOSTTY_RESOURCES_DIR !== undefined,
    render: (text) => `${escapeKey}]777;notify;${title};${text}${endOfText}`,
  },
];

/** Nothing where the terminal is not known to show any: unknown sequences may be printed. */
export function renderNotification(text: string, variables: Variables): string {
  const sequence = terminals.find(({ isHere }) => isHere(variables))?.render(safeText(text).replaceAll(';', ','));
  if (sequence === undefined) return '';
  return variables.TMUX === undefined ? sequence : passThroughTmux(sequence);
}

/** It hands on only what is wrapped so, with `allow-passthrough` set. */
function passThroughTmux(sequence: string): string {
  return `${escapeKey}Ptmux;${sequence.replaceAll(escapeKey, escapeKey + escapeKey)}${endOfText}`;
}
