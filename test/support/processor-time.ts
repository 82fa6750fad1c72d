/** The processor's time that `act` takes, in milliseconds: unlike the time of day, other programs hardly stretch it. */
export function processorMs(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
