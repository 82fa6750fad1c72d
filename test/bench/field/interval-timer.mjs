// A hold timer as most of the field writes it.
let remaining = Number(process.argv[2]);
const timer = setInterval(() => {
  remaining -= 1;
  process.stdout.write(`${remaining}\n`);
  if (remaining === 0) {
    clearInterval(timer);
  }
}, 1000);
