/** A program with a voice, to be killed: `tsx voice-program.ts FOLDER`. Says when the player has settled, then waits. */
import { buildSoundPorts, openCountingVoice } from './spoken-counts.ts';

const voice = await openCountingVoice(buildSoundPorts(process.argv[2] ?? '/nonexistent'), () => {});
voice.play({ anchorMonotonicMs: 0, positionMs: 0, cues: [] });
process.stdout.write('settled\n');
