// Loaded into the program before anything else: notes at its end what it took of the machine.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USE_FILE, JSON.stringify({ mostKb: maxRSS, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
});
