import type { ParentChannel } from '../ports.ts';

/** How long the helper has to put things away once it is alone. */
const lingerMs = 1000;

/** Opens the line of this process. A process that was started by hand has none and ends at once. */
export function openParentChannel(): ParentChannel {
  if (process.send === undefined) process.exit(64);
  // Ctrl+C and a closed terminal reach the whole group. The program decides what ends when, and tells by the line.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.once('disconnect', () => setTimeout(() => process.exit(), lingerMs).unref());
  return {
    send: (message) => {
      // A line that closes just now is told by 'disconnect'.
      if (process.connected) process.send?.(message, () => {});
    },
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.once('disconnect', listener),
  };
}
