/**
 * What the client needs of the editor, in memory: its tests replace what they ask about. Modules that import
 * `vscode` get this one where `useVscode` was called before they were loaded.
 */
import {registerHooks} from 'node:module'

/** Lets `vscode` mean this module, for modules that are loaded from now on. */
export function useVscode(): void {
  registerHooks({
    resolve: (name, context, next) =>
      name === 'vscode' ? {url: import.meta.url, shortCircuit: true} : next(name, context),
  })
}

export class Uri {
  readonly scheme: string
  readonly path: string
  readonly query: string

  constructor(scheme: string, path: string, query: string) {
    this.scheme = scheme
    this.path = path
    this.query = query
  }

  static from({scheme, path, query}: Readonly<Record<'scheme' | 'path' | 'query', string>>): Uri {
    return new Uri(scheme, path, query)
  }

  static parse(text: string): Uri {
    const [, scheme = '', path = '', query = ''] =
      /^([^:]+):(?:\/\/)?([^?]*)(?:\?(.*))?$/u.exec(text) ?? []
    return new Uri(scheme, decodeURIComponent(path), query)
  }

  static file(path: string): Uri {
    return new Uri('file', path, '')
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(base.scheme, [base.path, ...parts].join('/'), base.query)
  }

  get fsPath(): string {
    return this.path
  }

  toString(): string {
    return `${this.scheme}://${this.path}${this.query === '' ? '' : `?${this.query}`}`
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>()

  readonly event = (listener: (value: T) => unknown): {dispose(): void} => {
    this.#listeners.add(listener)
    return {dispose: () => void this.#listeners.delete(listener)}
  }

  fire(value: T): void {
    for (const each of this.#listeners) each(value)
  }

  dispose(): void {
    this.#listeners.clear()
  }
}

class Plain {
  readonly parts: readonly unknown[]

  constructor(...parts: readonly unknown[]) {
    this.parts = parts
  }
}
export {
  Plain as Disposable,
  Plain as Range,
  Plain as ThemeColor,
  Plain as ThemeIcon,
  Plain as TreeItem,
}
export const TreeItemCollapsibleState = {None: 0, Collapsed: 1, Expanded: 2}

export class FileDecoration {
  readonly badge: string
  readonly tooltip: string

  constructor(badge: string, tooltip: string) {
    this.badge = badge
    this.tooltip = tooltip
  }
}

export class FileSystemError extends Error {
  readonly code = 'FileNotFound'
}

type Act = (...args: readonly never[]) => unknown

/** Tests put in what is to be called. */
export const window: Record<string, Act> = {}
export const commands: Record<string, Act> = {}
export const workspace: {fs: Record<string, Act>} & Record<string, unknown> = {fs: {}}
