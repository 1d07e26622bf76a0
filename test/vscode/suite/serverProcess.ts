import {execFileSync} from 'node:child_process'

/** The process that the extension started as its language server; `undefined` while there is none. */
export function serverProcess(): number | undefined {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], {encoding: 'utf8'})
  for (const line of all.split('\n')) {
    const [pid, parent, ...words] = line.trim().split(/\s+/u)
    const isServer = words.some((word) => word.endsWith('server.cjs'))
    if (isServer && Number(parent) === process.pid) return Number(pid)
  }
  return undefined
}
