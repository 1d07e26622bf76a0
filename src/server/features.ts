import type {Position} from 'vscode-languageserver-types'
import {findDocuments} from '../host/findDocuments.ts'
import {prepareRename} from '../service/provideRename.ts'
import {provideCodeActions} from '../service/provideCodeActions.ts'
import {provideCodeLenses} from '../service/provideCodeLenses.ts'
import {asksForDocuments, provideCompletion} from '../service/provideCompletion.ts'
import {provideDeclaration} from '../service/provideDeclaration.ts'
import {provideDefinition} from '../service/provideDefinition.ts'
import {provideDiagnostics} from '../service/provideDiagnostics.ts'
import {provideDocumentHighlights} from '../service/provideDocumentHighlights.ts'
import {provideDocumentLinks} from '../service/provideDocumentLinks.ts'
import {provideDocumentSymbols} from '../service/provideSymbols.ts'
import {provideFoldingRanges} from '../service/provideFoldingRanges.ts'
import {provideHover} from '../service/provideHover.ts'
import {provideInlayHints} from '../service/provideInlayHints.ts'
import {provideOnTypeFormatting} from '../service/provideOnTypeFormatting.ts'
import {provideReferences} from '../service/provideReferences.ts'
import {provideSelectionRanges} from '../service/provideSelectionRanges.ts'
import {provideSemanticTokens} from '../service/provideSemanticTokens.ts'
import {customRequests} from './customRequests.ts'
import type {Asked} from './asked.ts'
import {isPosition, isRange, isRecord, uriIn, type Params} from './params.ts'
import {isExtractedUri} from './paths.ts'

/** Answers one kind of request about one document. */
export interface Feature {
  /** True where the request is about a position. */
  readonly hasPosition?: true
  /** What is answered about a document that belongs to no hearing; `null` without it. */
  readonly otherwise?: unknown
  /**
   * True where what rules on whole documents say must be of the text as it is now; `unlessRefreshed` where that may
   * follow for editors that can be told to ask again.
   */
  readonly needsAll?: boolean | 'unlessRefreshed' | ((params: Params) => boolean)
  /** True where everything is to be read and checked anew, and the findings published. */
  readonly isCheck?: true
  answer(asked: Asked, params: Params): unknown
}

type AtPosition = (asked: Asked, position: Position, params: Params) => unknown

function atPosition(answer: AtPosition): Feature {
  return {
    hasPosition: true,
    answer: (asked, params) =>
      isPosition(params['position']) && isAsShown(asked, params)
        ? answer(asked, params['position'], params)
        : null,
  }
}

function whole(answer: (asked: Asked, params: Params) => unknown): Feature {
  return {answer: (asked, params) => (isAsShown(asked, params) ? answer(asked, params) : null)}
}

/**
 * False for a document that is shown as extracted text, where the editor asks about the file itself: places in the
 * one are none in the other.
 */
function isAsShown({view, file}: Asked, params: Params): boolean {
  const own = view.fileView(file)?.uri
  return own === undefined || !isExtractedUri(own) || isExtractedUri(uriIn(params) ?? '')
}

/** What requests of our own need before they can be answered. */
const needs: ReadonlyMap<string, Partial<Feature>> = new Map<string, Partial<Feature>>([
  ['hearing/check', {isCheck: true}],
  ['hearing/fixAll', {needsAll: true}],
])

/** What the server can do with a document, by the protocol's names. */
export const features: ReadonlyMap<string, Feature> = new Map<string, Feature>([
  [
    'textDocument/diagnostic',
    {
      otherwise: {kind: 'full', items: []},
      needsAll: 'unlessRefreshed',
      answer: (asked, params) => ({
        kind: 'full',
        items: isAsShown(asked, params) ? provideDiagnostics(asked.view, asked.file) : [],
      }),
    },
  ],
  ['textDocument/hover', atPosition(({view, file}, at) => provideHover(view, file, at))],
  ['textDocument/definition', atPosition(definition)],
  ['textDocument/declaration', atPosition(declaration)],
  ['textDocument/typeDefinition', atPosition(declaration)],
  [
    'textDocument/references',
    atPosition(({view, file}, at, {context}) =>
      provideReferences(
        view,
        file,
        at,
        isRecord(context) && context['includeDeclaration'] === true,
      ),
    ),
  ],
  [
    'textDocument/documentHighlight',
    atPosition(({view, file}, at) => provideDocumentHighlights(view, file, at)),
  ],
  ['textDocument/documentLink', whole(({view, file}) => provideDocumentLinks(view, file))],
  ['textDocument/documentSymbol', whole(({view, file}) => provideDocumentSymbols(view, file))],
  ['textDocument/foldingRange', whole(({view, file}) => provideFoldingRanges(view, file))],
  [
    'textDocument/selectionRange',
    whole(({view, file}, {positions}) =>
      provideSelectionRanges(
        view,
        file,
        Array.isArray(positions) ? positions.filter(isPosition) : [],
      ),
    ),
  ],
  [
    'textDocument/codeLens',
    whole(({view, file, settings}) =>
      settings.codeLenses === false ? [] : provideCodeLenses(view, file),
    ),
  ],
  [
    'textDocument/inlayHint',
    whole(({view, file, settings}, {range}) =>
      settings.inlayHints === false || !isRange(range) ? [] : provideInlayHints(view, file, range),
    ),
  ],
  [
    'textDocument/codeAction',
    {
      // What is mended at once, unseen, must be as it is now.
      needsAll: ({context}) =>
        onlyOf(context).only?.some((kind) => /^source\b/u.test(kind)) === true,
      answer: ({view, file}, {range, context}) =>
        isRange(range) ? provideCodeActions(view, file, {range, ...onlyOf(context)}) : [],
    },
  ],
  ['textDocument/prepareRename', atPosition(({view, file}, at) => prepareRename(view, file, at))],
  [
    'textDocument/completion',
    atPosition(async ({view, file, hearing}, at) => {
      const isAsked = asksForDocuments(view, file, at)
      const documents = isAsked ? await findDocuments(hearing.folder) : []
      return {isIncomplete: false, items: provideCompletion(view, file, at, documents)}
    }),
  ],
  ['textDocument/semanticTokens/full', whole(({view, file}) => provideSemanticTokens(view, file))],
  [
    'textDocument/semanticTokens/range',
    whole(({view, file}, {range}) =>
      isRange(range) ? provideSemanticTokens(view, file, range) : {data: []},
    ),
  ],
  [
    'textDocument/onTypeFormatting',
    atPosition(({view, file}, at, {ch}) =>
      typeof ch === 'string' ? provideOnTypeFormatting(view, file, at, ch) : [],
    ),
  ],
  ...[...customRequests].map(([name, answer]) => [name, {answer, ...needs.get(name)}] as const),
])

/** Editors that cannot show links get plain places. */
function definition({view, file, client}: Asked, at: Position): unknown {
  const links = provideDefinition(view, file, at)
  return client.definitionLinks ? links : links.map(toLocation)
}

function declaration({view, file, client}: Asked, at: Position): unknown {
  const links = provideDeclaration(view, file, at)
  return client.definitionLinks ? links : links.map(toLocation)
}

function toLocation(link: ReturnType<typeof provideDefinition>[number]): object {
  return {uri: link.targetUri, range: link.targetSelectionRange}
}

function onlyOf(context: unknown): {readonly only?: readonly string[]} {
  const only = isRecord(context) ? context['only'] : undefined
  if (!Array.isArray(only)) return {}
  return {only: only.filter((kind) => typeof kind === 'string')}
}
