import type {ReadSource} from '../host/cachingReader.ts'
import type {Texts} from '../output/texts.ts'
import type {Outlet} from './outlet.ts'

/** What the server needs from outside. */
export interface ServerOptions {
  readonly readSource: ReadSource
  readonly textsOf: (language: 'da' | 'en') => Texts
  readonly today: () => string
  readonly outlet: Outlet
}
