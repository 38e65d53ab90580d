/** CPU milliseconds that `work` takes in this process, of its own code: other programs on the machine do not count. */
export function cpuCost(work: () => void): number {
  const started = process.cpuUsage()
  work()
  return process.cpuUsage(started).user / 1000
}
