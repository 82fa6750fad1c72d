import type { Files, ParentChannel } from '../../ports.ts';
import { compileFlite, type SpeakFlite } from './flite.ts';
import type { FliteAnswer, FliteRequest } from './flite-helper.ts';

/** The bundled voice is 21 MB. */
const maxVoiceBytes = 64 * 1024 * 1024;

/**
 * Speaks in a process of its own, so that preparing the voice uses a second core, does not stop the spinner, and can be
 * ended if a text makes the engine hang. `lowerPriority` gives all other programs precedence.
 */
export function runFliteHelper(files: Files, channel: ParentChannel, lowerPriority: () => void): void {
  let speak: Promise<SpeakFlite> | undefined;
  channel.onMessage((message) => {
    const request = message as FliteRequest;
    if (request.type === 'load') {
      if (request.isLowPriority) lowerPriority();
      speak = files.read(request.path, maxVoiceBytes).then(compileFlite);
    } else void answer(request, speak).then((answered) => channel.send(answered));
  });
}

async function answer(
  { id, text, voice, stretch }: Extract<FliteRequest, { type: 'speak' }>,
  speak: Promise<SpeakFlite> | undefined,
): Promise<FliteAnswer> {
  try {
    return { id, wav: (await speak)?.(text, voice, stretch) ?? new Uint8Array(0) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
