import type {Location} from 'vscode-languageserver-types'
import {resolveLocators} from '../core/linking/resolveLocator.ts'
import {readLocators} from '../core/response/readLocators.ts'
import type {HearingRequest, HearingRequests, NewHearing} from '../protocol/protocol.ts'
import {findDocuments} from '../host/findDocuments.ts'
import {findQuotations} from '../service/findQuotations.ts'
import {freeDocuments} from '../service/freeDocuments.ts'
import {makeQuotation} from '../service/makeQuotation.ts'
import {newHearingFiles} from '../service/newHearingFiles.ts'
import {newRemark} from '../service/newRemark.ts'
import {newSources} from '../service/newSources.ts'
import {provideFixAll} from '../service/provideFixAll.ts'
import {provideOverview} from '../service/provideOverview.ts'
import {locationOf} from '../service/provideReferences.ts'
import {provideStatus} from '../service/provideStatus.ts'
import {searchPassages} from '../service/searchPassages.ts'
import {sourceText} from '../service/sourceText.ts'
import {coverageReport} from './coverageReport.ts'
import {isRange, isRecord, type Params} from './params.ts'
import type {Asked} from './asked.ts'
import {readRulePage} from './rulePages.ts'
import {pathOfUri} from './paths.ts'

type Answers = {
  readonly [Name in Exclude<HearingRequest, 'hearing/rulePage' | 'hearing/newFiles'>]: (
    asked: Asked,
    params: Params,
  ) => HearingRequests[Name]['result'] | Promise<HearingRequests[Name]['result']>
}

const answers: Answers = {
  'hearing/overview': ({view}) => provideOverview(view),
  'hearing/status': (asked) => statusOf(asked),
  'hearing/check': (asked) => statusOf(asked),
  'hearing/sourceText': ({view, file}) => sourceText(view, file) ?? null,
  'hearing/locateSource': (asked, {key, locator}) => locateSource(asked, key, locator),
  'hearing/searchPassages': ({view, file}, {query, key, limit}) =>
    searchPassages(view, file, {
      query: typeof query === 'string' ? query : '',
      ...(typeof key === 'string' ? {key} : {}),
      ...(typeof limit === 'number' ? {limit} : {}),
    }),
  'hearing/makeQuotation': ({view, file, checked}, {range, response}) => {
    const own = view.fileView(file)
    if (own === undefined || !isRange(range)) return null
    const path = pathOfUri(response)
    const [start, end] = [own.offsetAt(range.start), own.offsetAt(range.end)]
    const span = {start: Math.min(start, end), end: Math.max(start, end)}
    const name = path === undefined ? undefined : checked.names.nameOf(path)
    return makeQuotation(view, file, span, name) ?? null
  },
  'hearing/findQuotations': ({view, file}, {words}) =>
    typeof words === 'string' ? findQuotations(view, file, words) : null,
  'hearing/newRemark': ({view, file}, {number}) =>
    typeof number === 'string' ? (newRemark(view, file, number) ?? null) : null,
  'hearing/freeDocuments': async ({view, hearing}) =>
    freeDocuments(view.hearing, await findDocuments(hearing.folder)),
  'hearing/newSources': ({view}, {files}) => {
    const isPaths = Array.isArray(files) && files.every((file) => typeof file === 'string')
    return isPaths ? (newSources(view, files) ?? null) : null
  },
  'hearing/coverage': ({view}) => coverageReport(view),
  'hearing/fixAll': ({view, file}) => provideFixAll(view, file),
}

/** The requests of our own, but for those that are about no document. */
export const customRequests: ReadonlyMap<string, (asked: Asked, params: Params) => unknown> =
  new Map(Object.entries(answers))

/** A rule's page, by its name. */
export function rulePage(params: unknown): string | null {
  const id: unknown = typeof params === 'object' && params !== null && 'id' in params && params.id
  return typeof id === 'string' ? (readRulePage(id) ?? null) : null
}

/** The files of a new hearing; `null` where it is not said in which language. */
export function newFiles(
  params: unknown,
  today: string,
): HearingRequests['hearing/newFiles']['result'] {
  if (!isRecord(params)) return null
  const {language} = params
  if (language !== 'da' && language !== 'en') return null
  const text = (name: string): string => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const [title, authority] = [text('title'), text('authority')]
  const [caseNumber, deadline] = [text('caseNumber'), text('deadline')]
  const known: NewHearing = {
    language,
    title,
    authority,
    caseNumber,
    ...(/^\d{4}-\d\d-\d\d$/u.test(deadline) ? {deadline} : {}),
  }
  return [...newHearingFiles(known, today)].map(([name, content]) => ({name, text: content}))
}

function statusOf({view, checked, hearing}: Asked): HearingRequests['hearing/status']['result'] {
  return provideStatus(view, checked.milliseconds, hearing.sourcesWaiting)
}

function locateSource({view}: Asked, key: unknown, locator: unknown): Location | null {
  const linked = view.hearing.sources.find(({entry}) => entry.key === key)
  if (linked === undefined) return null
  if (linked.state.kind !== 'read') return locationOf(view, linked.entry.place) ?? null
  const {source} = linked.state
  const {locators} = readLocators(typeof locator === 'string' ? locator : '', 0)
  const target = locators.length === 0 ? undefined : resolveLocators(locators, source).target
  return locationOf(view, target ?? {file: source.file, span: {start: 0, end: 0}}) ?? null
}
