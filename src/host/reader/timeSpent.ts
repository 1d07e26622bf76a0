import type {TimeSpent} from './readerLimits.ts'

/** Tells, each time that it is asked, what this process has taken since it was made. */
export function timeSpent(): () => TimeSpent {
  const began = performance.now()
  const before = process.cpuUsage()
  return () => {
    const {user, system} = process.cpuUsage(before)
    return {working: (user + system) / 1000, waiting: performance.now() - began}
  }
}
