/** Two soft tones that carry through a room without startling it: frequency in Hz, start in seconds. */
const tones = [
  { frequency: 660, at: 0 },
  { frequency: 880, at: 0.35 },
  { frequency: 660, at: 1.4 },
  { frequency: 880, at: 1.75 },
];

/** The sound at the end of a timebox, made on the spot so that no file has to be found. */
export function ringChime(): void {
  const audio = new AudioContext();
  for (const { frequency, at } of tones) ring(audio, frequency, audio.currentTime + at);
  setTimeout(() => void audio.close(), 4000);
}

function ring(audio: AudioContext, frequency: number, start: number): void {
  const tone = new OscillatorNode(audio, { frequency, type: 'sine' });
  const loudness = new GainNode(audio, { gain: 0 });
  loudness.gain.linearRampToValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.35, start + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 1.2);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 1.3);
}
