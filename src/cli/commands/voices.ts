import type { OptionValues } from 'commander';
import { secondMs } from '../../durations.ts';
import { formatMessage } from '../../messages/message-table.ts';
import { messagesFor, spokenLanguage } from '../../messages/messages-for.ts';
import type { WarningMessages } from '../../messages/warnings.ts';
import { countedHoldMs } from '../../plan/draft-counts.ts';
import type { Ports } from '../../ports.ts';
import { choosable } from '../../routine/choosable.ts';
import { renderTable } from '../../text/columns.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { VoiceRow } from '../../voice/choose-voice.ts';
import type { RecordedVoice } from '../../voice/recorded/recorded-voice.ts';
import type { VoiceWorld } from '../../voice/speech-engine.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages, writeFallbackNotice } from '../own-messages.ts';
import { usage } from '../read-flags.ts';
import { buildSoundPreferences, loadConfig, type SoundPreferences } from '../settings.ts';
import { exitCodes, UserError, writeFaultOf } from '../user-error.ts';
import {
  addVoice,
  printRecordList,
  type RecordedShares,
  type RecordListOptions,
  readRecordedShares,
  renderShares,
} from '../voices/own-voice.ts';
import { buildVoiceWorld, requireVoice, speakNow, voicePreferences } from '../voices/voice-world.ts';

type VoicesOptions =
  | { readonly action: 'list'; readonly language: string; readonly json: boolean }
  /** Says something with one voice. */
  | { readonly action: 'try'; readonly voice: string; readonly text: string; readonly language: string }
  /** What has to be spoken so that a routine is heard in somebody's voice. */
  | ({ readonly action: 'record-list' } & RecordListOptions)
  | { readonly action: 'add'; readonly folder: string }
  | { readonly action: 'say-all'; readonly language: string }
  | { readonly action: 'clear-cache' };

const examples = `
Examples:
  $ backroutine voices                       what speaks here, which one is in force, and why
  $ backroutine voices try awb               hear a voice
  $ backroutine voices try espeak-ng "nineteen, twenty"
  $ backroutine voices record-list maintenance   the sentences to speak, for a voice of your own
  $ backroutine voices add ./en-anna             a folder with that voice
`;

export const voices: CliCommand<VoicesOptions> = {
  declare: (command) =>
    command
      .argument('[action]', 'try, record-list or add')
      .argument('[what]', 'an engine, a voice, or engine:voice; for record-list a routine, for add a folder')
      .argument('[text]', 'what a voice that is tried says')
      .option('--json', 'print as JSON')
      .option('--language <code>', 'voices for this language', 'en')
      .option('--say-all', 'speak every fixed phrase once')
      .option('--clear-cache', 'throw the kept clips away')
      .addHelpText('after', examples),
  readOptions,
  run: async (options, ports) => {
    const preferences = buildSoundPreferences(
      { voice: undefined, sounds: 'voice', volume: undefined },
      await loadConfig(ports),
    );
    switch (options.action) {
      case 'list':
        await printVoices(options, preferences, ports);
        return exitCodes.done;
      case 'try':
        await requireVoice(options.voice, options.language, preferences, ports);
        return speakNow([options.text], { ...preferences, voice: options.voice }, options.language, ports);
      case 'record-list':
        await printRecordList(options, ports);
        return exitCodes.done;
      case 'add':
        await addVoice(options.folder, preferences, ports);
        return exitCodes.done;
      case 'say-all':
        writeFallbackNotice(options.language, ports.stderr);
        return speakNow(listFixedPhrases(options.language), preferences, spokenLanguage(options.language), ports);
      case 'clear-cache':
        await clearCache(ports);
        return exitCodes.done;
    }
  },
};

const explainActions = [
  'Say: backroutine voices try NAME ["text"] (backroutine voices lists the names),',
  'backroutine voices record-list [ROUTINE], or backroutine voices add FOLDER.',
].join(' ');

function readOptions(args: readonly string[], flags: OptionValues): VoicesOptions {
  const [action, what, text] = args;
  const language: string = flags.language;
  if (flags.clearCache === true) return { action: 'clear-cache' };
  if (flags.sayAll === true) return { action: 'say-all', language };
  if (action === undefined) return { action: 'list', language, json: flags.json === true };
  if (action === 'record-list') return { action, routine: what, json: flags.json === true };
  if (action === 'add' && what !== undefined) return { action, folder: what };
  if (action !== 'try' || what === undefined) throw usage(explainActions);
  return { action: 'try', voice: what, text: text ?? samplePhrase(language), language };
}

async function printVoices(
  { language, json }: { readonly language: string; readonly json: boolean },
  preferences: SoundPreferences,
  ports: Ports,
): Promise<void> {
  const { listVoices } = await import('../../voice/choose-voice.ts');
  const { listInstallWays } = await import('../../voice/speech-engines.ts');
  const { warnings } = ownMessages(ports.environment);
  const world = buildVoiceWorld(ports, preferences);
  const rows = await listVoices(world, voicePreferences(preferences, language));
  const recorded = await readShares(rows, world, ports);
  if (json) {
    ports.stdout.write(
      `${renderJson(
        rows.map((row) => ({ ...buildRowJson(row, warnings), ...buildSharesJson(row, recorded) })),
        2,
      )}\n`,
    );
    return;
  }
  const lines = rows.map((row) => [
    row.inForce === undefined ? '' : '*',
    row.engine,
    safeText(row.voice ?? ''),
    safeText(row.language ?? ''),
    safeText(renderReason(row, warnings)),
  ]);
  const ways = rows.some(({ inForce }) => inForce) ? [] : listInstallWays(language);
  const table = renderTable([['', 'engine', 'voice', 'speaks', 'why'], ...lines]);
  const advice = ways.length === 0 ? [] : [warnings.toHear(language, ways)];
  const shares = recorded.map(({ voice, shares: ofVoice }) => renderShares(voice, ofVoice));
  ports.stdout.write(`${[...table, ...advice, ...shares].join('\n')}\n`);
}

interface RecordedRow {
  readonly voice: RecordedVoice;
  readonly shares: RecordedShares;
}

/** Of the recorded voices among the rows. */
async function readShares(
  rows: readonly VoiceRow[],
  { files, settings }: VoiceWorld,
  ports: Ports,
): Promise<readonly RecordedRow[]> {
  const isListed = ({ name, language }: RecordedVoice) =>
    rows.some((row) => row.engine === 'recorded' && row.voice === name && row.language === language);
  if (!rows.some(({ engine, voice }) => engine === 'recorded' && voice !== undefined)) return [];
  const { findRecordedVoices } = await import('../../voice/recorded/recorded-voice.ts');
  const found = findRecordedVoices(files, settings.voiceFolders).filter(({ voice }) => isListed(voice));
  return Promise.all(found.map(async ({ voice }) => ({ voice, shares: await readRecordedShares(voice, ports) })));
}

function buildSharesJson({ engine, voice, language }: VoiceRow, recorded: readonly RecordedRow[]) {
  const row =
    engine === 'recorded'
      ? recorded.find((one) => one.voice.name === voice && one.voice.language === language)
      : undefined;
  return row === undefined ? {} : { recorded: Object.fromEntries(row.shares) };
}

function buildRowJson({ fault, inForce, ...row }: VoiceRow, warnings: WarningMessages) {
  const reason = renderReason({ fault, inForce }, warnings);
  return { ...row, available: fault === undefined, reason, inForce: inForce !== undefined };
}

function renderReason(
  { fault, inForce }: { readonly [Key in 'fault' | 'inForce']?: VoiceRow[Key] | undefined },
  warnings: WarningMessages,
): string {
  if (fault !== undefined) return formatMessage(warnings.voice, fault);
  return inForce === undefined ? '' : warnings.inForce[inForce];
}

/** Throws a UserError where a clip is left. */
async function clearCache({ files, environment, stdout }: Ports): Promise<void> {
  const { clearClipCache } = await import('../../voice/clips/clip-cache.ts');
  const { path, error } = clearClipCache(files, environment.folders.cache) ?? {};
  if (path !== undefined) throw new UserError({ code: 'file-undeleted', path, fault: writeFaultOf(error) });
  stdout.write('The kept clips are gone. The next session makes them anew.\n');
}

/** The longest hold that is counted second by second ends at this number. */
const highestCount = countedHoldMs / secondMs;

/** A few words of a session: `Switch. Next: left side. One. Two. Three. Relax.` */
function samplePhrase(language: string): string {
  const { switchSide, number, relax } = messagesFor(language).speech;
  const counts = [1, 2, 3].map((count) => `${capital(number(count))}.`);
  return [switchSide('left')[0], ...counts, relax].join(' ');
}

/** Every phrase of a language that does not depend on a routine: for listening to a voice before relying on it. */
function listFixedPhrases(language: string): readonly string[] {
  const { speech } = messagesFor(language);
  const { announcements } = speech;
  const sides = choosable.sides.flatMap((side) => [
    ...speech.switchSide(side).slice(0, 1),
    ...speech.firstSide(side, 2).slice(0, 1),
    ...speech.switchGate(side),
  ]);
  return [
    ...Array.from({ length: highestCount }, (_, index) => speech.number(index + 1)),
    speech.getReady,
    speech.relax,
    speech.keepBreathing,
    speech.breatheOut,
    speech.andBack,
    ...sides,
    ...speech.stopRules,
    ...[undefined, 'cold' as const, 'heat' as const].map((pack) => announcements.paused(pack).join(' ')),
    announcements.hurt({ over: 'side', canEase: true, canLeaveOut: true, isOtherSideNext: true }).join(' '),
  ];
}
