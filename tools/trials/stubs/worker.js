/** Stands in for the worker: it only stays. */
setInterval(() => {}, 1_000);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
