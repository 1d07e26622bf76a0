/** CPU time of this process so far, user and system, with all its threads. */
export function cpuMilliseconds() {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
