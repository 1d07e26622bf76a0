import type {Position} from 'vscode-languageserver-types'
import {provideDefinition} from '../service/provideDefinition.ts'
import {provideHover} from '../service/provideHover.ts'
import {provideReferences} from '../service/provideReferences.ts'
import type {Asked} from './languageServer.ts'
import {isPosition} from './openDocument.ts'

/** Parameters of a request, of which only the document is known to be what it should. */
export type Params = Readonly<Record<string, unknown>>

/** Answers one kind of request about one document. */
export interface Feature {
  /** True where the request is about a position. */
  readonly hasPosition?: true
  answer(asked: Asked, params: Params): unknown
}

type AtPosition = (asked: Asked, position: Position, params: Params) => unknown

function atPosition(answer: AtPosition): Feature {
  return {
    hasPosition: true,
    answer: (asked, params) =>
      isPosition(params['position']) ? answer(asked, params['position'], params) : null,
  }
}

/** What the server can do with a document, by the protocol's names. */
export const features: ReadonlyMap<string, Feature> = new Map<string, Feature>([
  [
    'textDocument/hover',
    atPosition(({view, file}, position) => provideHover(view, file, position)),
  ],
  [
    'textDocument/definition',
    atPosition(({view, file}, position) => provideDefinition(view, file, position)),
  ],
  [
    'textDocument/references',
    atPosition(({view, file}, position, {context}) =>
      provideReferences(view, file, position, includesDeclaration(context)),
    ),
  ],
])

function includesDeclaration(context: unknown): boolean {
  return (
    typeof context === 'object' &&
    context !== null &&
    'includeDeclaration' in context &&
    context.includeDeclaration === true
  )
}
