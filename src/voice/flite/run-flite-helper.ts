import type { Files, ParentChannel } from '../../ports.ts';
import { compileFlite, type SpeakFlite } from './flite.ts';
import type { FliteAnswer, FliteRequest } from './flite-helper.ts';

/** The bundled voice is 21 MB. */
const largestVoiceBytes = 64 * 1024 * 1024;

/**
 * Speaks in a process of its own, so that preparing the voice uses a second core, leaves the spinner alone, and can
 * be ended when a text should ever make the engine hang. `giveWay` lets all other programs come first.
 */
export function runFliteHelper(files: Files, channel: ParentChannel, giveWay: () => void): void {
  let speak: Promise<SpeakFlite> | undefined;
  channel.onMessage((message) => {
    const request = message as FliteRequest;
    if (request.type === 'load') {
      if (request.isCalm) giveWay();
      speak = files.read(request.path, largestVoiceBytes).then(compileFlite);
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
