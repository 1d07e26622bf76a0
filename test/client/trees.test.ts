import assert from 'node:assert/strict'
import type {HearingOverview, ProblemCount} from '../../src/protocol/protocol.ts'
import type {CurrentHearing} from '../../src/client/currentHearing.ts'
import {EventEmitter, useVscode, Uri, window, type FileDecoration} from '../support/vscode.ts'

useVscode()
const {proposalItems} = await import('../../src/client/trees/proposalItems.ts')
const {decorateProblems} = await import('../../src/client/trees/decorateProblems.ts')
const {showTrees} = await import('../../src/client/trees/showTrees.ts')

interface FakeView {
  readonly id: string
  title: string
  description: string
  badge: unknown
  visible: boolean
  dispose: () => void
}

interface FakeItem {
  readonly id: string
  readonly label: string
}

interface FakeProvider {
  readonly getChildren: (item?: FakeItem) => readonly FakeItem[]
  readonly getTreeItem: (item: FakeItem) => FakeItem
}

const range = {start: {line: 3, character: 0}, end: {line: 3, character: 4}}
const location = {uri: 'file:///h/svar.md', range}

function overviewOf(folder: string, title: string, problems: Partial<ProblemCount> = {}) {
  return {
    uri: `file:///${folder}/hearing.yaml`,
    title,
    language: 'da',
    proposals: [
      {
        number: '4',
        title: 'Bogbus',
        name: '4. Bogbus',
        state: 'open',
        remarks: [],
        problems: {errors: 0, warnings: 0, infos: 0, ...problems},
        location,
      },
    ],
    otherRemarks: [],
    sources: [],
    responses: [],
  } as unknown as HearingOverview
}

describe('proposalItems', () => {
  it('leaves the number of findings to the decoration, so that it is said once', () => {
    let decorate: ((uri: Uri) => FileDecoration | undefined) | undefined
    window['registerFileDecorationProvider'] = (provider: {
      provideFileDecoration: (uri: Uri) => FileDecoration | undefined
    }) => {
      decorate = (uri) => provider.provideFileDecoration(uri)
    }
    decorateProblems()
    const [item] = proposalItems(overviewOf('h', 'H', {errors: 1}), 'da')
    const address = item?.decoration?.toString() ?? ''
    assert.equal(decorate?.(Uri.parse(address))?.tooltip, '1 fund')
    assert.doesNotMatch(item?.tooltip ?? '1 fund', /fund/u)
    assert.match(item?.tooltip ?? '', /^4\. Bogbus\nMangler svar$/u)
  })
})

describe('showTrees', () => {
  /** The proposals' tree as the editor has it, over a hearing that a test may change. */
  function open(overview?: HearingOverview) {
    const views = new Map<string, FakeView>()
    const providers = new Map<string, FakeProvider>()
    window['createTreeView'] = (
      id: string,
      {treeDataProvider}: {readonly treeDataProvider: FakeProvider},
    ) => {
      const view: FakeView = {
        id,
        title: `${id} (manifest)`,
        description: '',
        badge: undefined,
        visible: true,
        dispose: () => undefined,
      }
      views.set(id, view)
      providers.set(id, treeDataProvider)
      return view
    }
    const changed = new EventEmitter<void>()
    const current = {overview, language: 'en', isOneOfSeveral: true, onChanged: changed.event}
    showTrees(current as unknown as CurrentHearing)
    return {
      view: views.get('hearingResponse.proposals'),
      change: (parts: Partial<typeof current>) => {
        Object.assign(current, parts)
        changed.fire()
      },
      ids: (): readonly string[] => {
        const provider = providers.get('hearingResponse.proposals')
        return provider?.getChildren().map((item) => provider.getTreeItem(item).id) ?? []
      },
    }
  }

  it('keeps the name of the manifest until a hearing is known, and has it again without one', () => {
    const {view, change} = open()
    const title = (): string | undefined => view?.title
    assert.equal(title(), 'hearingResponse.proposals (manifest)')
    change({overview: overviewOf('a', 'A'), language: 'da'})
    assert.equal(title(), 'Forslag')
    change({overview: undefined, language: 'en'})
    assert.equal(title(), 'hearingResponse.proposals (manifest)')
  })

  it('tells the lines of one hearing from those of another', () => {
    const {change, ids} = open(overviewOf('a', 'A'))
    const before = ids()
    change({overview: overviewOf('b', 'B')})
    assert.equal(before.length, 1)
    assert.notDeepEqual(ids(), before)
    change({overview: overviewOf('a', 'A', {errors: 1})})
    assert.deepEqual(ids(), before)
  })

  it('names a hearing no sooner than its lines are fetched, and at once where they stay or are not seen', () => {
    const {view, change, ids} = open(overviewOf('a', 'A'))
    assert.ok(view)
    ids()
    assert.match(view.description, /^A · /u)
    change({overview: overviewOf('b', 'B')})
    assert.match(view.description, /^A · /u)
    ids()
    assert.match(view.description, /^B · /u)
    change({isOneOfSeveral: false})
    assert.equal(view.description, '1 proposal not answered')
    view.visible = false
    change({overview: overviewOf('c', 'C'), isOneOfSeveral: true})
    assert.match(view.description, /^C · /u)
  })
})
