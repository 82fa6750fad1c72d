import { formatMessage } from '../../messages/message-table.ts';
import type { Warning } from '../../messages/warnings.ts';
import { ownMessages } from '../own-messages.ts';
import { buildSoundPreferences } from '../settings.ts';
import { exitCodes } from '../user-error.ts';
import type { Examine } from './finding.ts';

/** Opens the player that a session would take, and plays nothing on it. */
export const examineSound: Examine = async (config, ports) => {
  const about = 'sound';
  const { speaks, beeps, volume } = buildSoundPreferences(
    { voice: undefined, sounds: undefined, volume: undefined },
    config,
  );
  if (!speaks && !beeps) return [{ about, says: 'none, as your settings have it' }];
  const { openVoice } = await import('../../voice/voice-stream.ts');
  const found: Warning[] = [];
  const onWarning = (warning: Warning) => found.push(warning);
  const stream = openVoice(ports, { volume, onWarning, onNoSound: () => {} });
  const latencyMs = await stream.settled;
  await stream.close();
  if (latencyMs !== undefined) {
    const loudness = volume === 0 ? '; the volume in your settings is 0' : '';
    return [{ about, says: `plays, ${Math.round(latencyMs)} ms after it is mixed${loudness}` }];
  }
  const { session } = ownMessages(ports.environment).warnings;
  const todo = found.map((warning) => formatMessage(session, warning)).join(' ');
  return [{ about, says: 'nothing plays here; the screen keeps the count', todo, exitCode: exitCodes.noSound }];
};
