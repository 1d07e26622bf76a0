// A client that measures: what a server takes of the processor, and how long it takes to answer.
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

export class Client {
  #buffer = Buffer.alloc(0)
  #waiting = []
  #next = 1

  constructor(args, cwd) {
    this.child = spawn(process.execPath, args, {cwd, stdio: ['pipe', 'pipe', 'ignore']})
    this.child.stdout.on('data', (chunk) => this.#read(chunk))
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.child.stdin.write(body)
  }

  notify(method, params) {
    this.send({method, params})
  }

  request(method, params) {
    const id = this.#next++
    const answer = this.waitFor((message) => message.id === id && message.method === undefined)
    this.send({id, method, params})
    return answer
  }

  /** The next message that is as wanted. */
  waitFor(isWanted) {
    return new Promise((resolve) => this.#waiting.push({isWanted, resolve}))
  }

  findings(uri, version) {
    return this.waitFor(
      ({method, params}) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === uri &&
        (params.version === undefined || params.version === version),
    )
  }

  /** Milliseconds of all threads, as the kernel counts them. */
  cpu() {
    const tasks = `/proc/${this.child.pid}/task`
    let sum = 0
    for (const task of readdirSync(tasks)) {
      try {
        sum += Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
      } catch {
        // A thread that ended meanwhile.
      }
    }
    return sum / 1e6
  }

  /** Resident memory in MB. */
  memory() {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/u.exec(status)[1]) / 1024
  }

  kill() {
    this.child.kill('SIGKILL')
  }

  async end() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 3000)
    await Promise.race([this.request('shutdown'), ended])
    this.notify('exit')
    await ended
    clearTimeout(timer)
  }

  #read(chunk) {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(
        /content-length: *(\d+)/iu.exec(this.#buffer.toString('latin1', 0, end))[1],
      )
      if (this.#buffer.length < end + 4 + length) return
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length))
      this.#buffer = this.#buffer.subarray(end + 4 + length)
      this.#take(message)
    }
  }

  #take(message) {
    if (message.method !== undefined && message.id !== undefined) {
      this.send({id: message.id, result: null})
    }
    this.#waiting = this.#waiting.filter(({isWanted, resolve}) => {
      if (!isWanted(message)) return true
      resolve(message)
      return false
    })
  }
}
