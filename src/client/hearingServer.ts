import {
  EventEmitter,
  Uri,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import type {
  HearingNotifications,
  HearingRequest,
  HearingRequests,
  ReadingProgress,
} from '../protocol/protocol.ts'
import {createClient} from './createClient.ts'

/**
 * The language server as the rest of the extension sees it: started when it is first needed, started anew when it
 * is asked to be, and asked in the protocol's own types.
 */
export class HearingServer implements Disposable {
  readonly log: LogOutputChannel
  readonly #context: ExtensionContext
  readonly #changed = new EventEmitter<Uri>()
  readonly #progress = new EventEmitter<ReadingProgress>()
  readonly #failed = new EventEmitter<void>()
  #client: LanguageClient | undefined
  #starting: Promise<LanguageClient> | undefined

  /** A hearing changed; its hearing file. */
  readonly onChanged = this.#changed.event
  readonly onProgress = this.#progress.event
  /** The server could not be started. */
  readonly onFailed = this.#failed.event

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context
    this.log = log
  }

  get isStarted(): boolean {
    return this.#starting !== undefined
  }

  /** Starts the server unless it runs. */
  async start(): Promise<LanguageClient> {
    this.#starting ??= this.#start()
    return this.#starting
  }

  async #start(): Promise<LanguageClient> {
    const client = (this.#client ??= this.#create())
    try {
      await client.start()
      return client
    } catch (error) {
      this.#starting = undefined
      this.log.error(String(error))
      this.#failed.fire()
      throw error
    }
  }

  #create(): LanguageClient {
    const client = createClient(this.#context, this.log)
    client.onNotification('hearing/changed', ({uri}: HearingNotifications['hearing/changed']) =>
      this.#changed.fire(Uri.parse(uri)),
    )
    client.onNotification('hearing/progress', (progress: ReadingProgress) =>
      this.#progress.fire(progress),
    )
    return client
  }

  async restart(): Promise<void> {
    const client = this.#client
    if (client === undefined) {
      await this.start()
      return
    }
    this.#starting = client.restart().then(() => client)
    await this.#starting
  }

  /** An answer of the server; `null` where there is none, and where the server is not to be had just now. */
  async ask<Name extends HearingRequest>(
    name: Name,
    params: HearingRequests[Name]['params'],
  ): Promise<HearingRequests[Name]['result'] | null> {
    try {
      const client = await this.start()
      return await client.sendRequest<HearingRequests[Name]['result'] | null>(name, params)
    } catch (error) {
      this.log.warn(`${name}: ${String(error)}`)
      return null
    }
  }

  async stop(): Promise<void> {
    await this.#client?.stop()
  }

  dispose(): void {
    for (const emitter of [this.#changed, this.#progress, this.#failed]) emitter.dispose()
  }
}
