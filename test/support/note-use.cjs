// Preloaded into the program: records the time and memory that it used when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USE_FILE, JSON.stringify({ maxKb: maxRSS, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
});
