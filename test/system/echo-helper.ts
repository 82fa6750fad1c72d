/** A helper that answers everything with its process id, and ends when it is left alone. */
process.on('message', () => process.send?.(process.pid));
process.once('disconnect', () => process.exit());
