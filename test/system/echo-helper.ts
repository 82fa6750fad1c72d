/** A helper that answers every message with its process id, and ends when its parent does. */
process.on('message', () => process.send?.(process.pid));
process.once('disconnect', () => process.exit());
