import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** What a server sends: an answer, a request of its own or a notification. */
export interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: {readonly code: number; readonly message: string}
}

export interface ClientOptions {
  /** What runs the server; without it the program from its sources. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A small client of the Language Server Protocol: it starts a server and speaks to it as an editor does. */
export class LanguageClient {
  readonly child: ChildProcess
  /** All that came, in order. */
  readonly messages: Message[] = []
  #next = 1
  #buffer = Buffer.alloc(0)
  readonly #waiting = new Set<() => void>()
  stderr = ''

  constructor({args = [serverFile, '--stdio'], env = {}}: ClientOptions = {}) {
    this.child = spawn(process.execPath, [...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {...process.env, ...env},
    })
    this.child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk))
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()))
    this.child.stdin?.on('error', () => undefined)
  }

  /** Sends bytes as they are. */
  write(bytes: Uint8Array | string): void {
    this.child.stdin?.write(bytes)
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
    this.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.write(body)
  }

  notify(method: string, params: unknown): void {
    this.send({method, params})
  }

  /** The result of a request; an error answer is thrown. */
  async request<Result = unknown>(method: string, params: unknown): Promise<Result> {
    const answer = await this.answer(method, params)
    if (answer.error !== undefined) {
      throw Object.assign(new Error(answer.error.message), {code: answer.error.code})
    }
    return answer.result as Result
  }

  /** The whole answer to a request, an error too. */
  async answer(method: string, params: unknown): Promise<Message> {
    const id = this.#next++
    this.send({id, method, params})
    return this.waitFor((message) => message.id === id && message.method === undefined)
  }

  /** The first message, from `from` on, that is as wanted; waits for it. */
  async waitFor(
    isWanted: (message: Message) => boolean,
    from = 0,
    milliseconds = 15_000,
  ): Promise<Message> {
    const deadline = Date.now() + milliseconds
    for (let at = from; ;) {
      for (; at < this.messages.length; at++) {
        const message = this.messages[at]
        if (message !== undefined && isWanted(message)) return message
      }
      if (Date.now() > deadline) throw new Error(`nothing came in time; ${this.stderr}`)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          this.#waiting.delete(done)
          resolve()
        }
        const timer = setTimeout(done, Math.max(1, deadline - Date.now()))
        this.#waiting.add(done)
      })
    }
  }

  async initialize(
    capabilities: object = {},
    initializationOptions: object = {},
    folders: readonly string[] = [],
  ): Promise<Readonly<Record<string, unknown>>> {
    const result = await this.request<Readonly<Record<string, unknown>>>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.map((path) => ({uri: pathToFileURL(path).href, name: path})),
    })
    this.notify('initialized', {})
    return result
  }

  open(uri: string, text: string, version = 1, languageId = 'markdown'): void {
    this.notify('textDocument/didOpen', {textDocument: {uri, languageId, version, text}})
  }

  change(uri: string, version: number, contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  /** Waits for findings of a document, of one version where that is given. */
  async diagnostics(uri: string, version?: number, from = 0): Promise<readonly Found[]> {
    const message = await this.waitFor(({method, params}) => {
      if (method !== 'textDocument/publishDiagnostics') return false
      const published = params as Published
      return published.uri === uri && (version === undefined || published.version === version)
    }, from)
    return (message.params as Published).diagnostics
  }

  /** Ends the server as an editor does, and gives its exit code. */
  async end(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode
    const closed = once(this.child, 'exit')
    await this.answer('shutdown', undefined).catch(() => undefined)
    this.notify('exit', undefined)
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5000)
    const [code] = (await closed) as [number | null]
    clearTimeout(timer)
    return code
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n')
      if (end < 0) break
      const length = Number(
        /content-length: *(\d+)/iu.exec(this.#buffer.toString('ascii', 0, end))?.[1],
      )
      if (this.#buffer.length < end + 4 + length) break
      const body = this.#buffer.toString('utf8', end + 4, end + 4 + length)
      this.#buffer = this.#buffer.subarray(end + 4 + length)
      this.#take(JSON.parse(body) as Message)
    }
    for (const done of this.#waiting) done()
  }

  /** Requests of the server are answered with nothing, so that it does not wait. */
  #take(message: Message): void {
    this.messages.push(message)
    if (message.method === undefined || message.id === undefined) return
    const isConfiguration = message.method === 'workspace/configuration'
    this.send({id: message.id, result: isConfiguration ? [null] : null})
  }
}

/** A finding as an editor gets it. */
export interface Found {
  readonly range: {
    readonly start: {readonly line: number; readonly character: number}
    readonly end: {readonly line: number; readonly character: number}
  }
  readonly code?: string
  readonly message: string
  readonly severity?: number
  readonly source?: string
  readonly codeDescription?: {readonly href: string}
  readonly relatedInformation?: readonly {
    readonly location: {readonly uri: string}
    readonly message: string
  }[]
}

interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Found[]
}

const serverFile = fileURLToPath(new URL('../../src/server/bin.ts', import.meta.url))
