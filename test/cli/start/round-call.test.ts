import { expect, test } from 'vitest';
import { openRoundCall } from '../../../src/cli/start/round-call.ts';
import type { MixerRequest } from '../../../src/voice/mixer/mixer-protocol.ts';
import { until } from '../../support/run-cli.ts';
import { buildTestPorts } from '../../support/test-ports.ts';
import { buildVoiceWorld, espeakStandIn, listSpoken } from '../../support/voice-world.ts';

const silent = { voice: undefined, speaks: false, beeps: false, volume: 1, piperModel: undefined };
const text = 'It is time.';

test('a call is spoken each time, by a sink that is opened only then and ended after it', async () => {
  const ports = buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }));
  const sound = { ...silent, speaks: true, voice: 'espeak-ng' };
  const call = openRoundCall({ sound, rings: true, notifies: false, text, language: 'en' }, ports);
  const asked = (type: MixerRequest['type']) =>
    ports.processes.helpers.flatMap(({ sent }) => (sent as MixerRequest[]).filter((request) => request.type === type));
  expect(ports.processes.helpers).toEqual([]);
  call.call();
  await until(() => asked('clips').length > 0, 'the clips');
  const [mixer] = ports.processes.helpers;
  mixer?.emit({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 100 });
  await until(() => asked('announce').length === 1, 'the first call');
  call.call();
  await until(() => asked('announce').length === 2, 'the second call');
  expect(listSpoken(ports.processes, 'espeak-ng')).toEqual([text]);
  expect(ports.processes.helpers).toHaveLength(1);
  const closed = call.close();
  await until(() => asked('close').length === 1, 'the end of the sink');
  mixer?.emit({ type: 'closed' });
  await closed;
});

test('without a voice the bell rings, and a notification is shown only where it is wanted', async () => {
  const variables = { TERM: 'foot' };
  const written = (rings: boolean, notifies: boolean) => {
    const ports = buildTestPorts({ environment: { variables } });
    const call = openRoundCall({ sound: silent, rings, notifies, text, language: 'en' }, ports);
    call.call();
    return ports.terminal.written;
  };
  expect(written(true, false)).toBe('\u0007');
  expect(written(false, false)).toBe('');
  expect(written(true, true)).toContain(']777;notify;backroutine;It is time.');
});
