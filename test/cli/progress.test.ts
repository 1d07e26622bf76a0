import assert from 'node:assert/strict'
import {Writable} from 'node:stream'
import {createProgress, type Progress} from '../../src/cli/progress.ts'
import {englishTexts} from '../../src/output/texts.ts'

function start(isTTY: boolean): {readonly progress: Progress; readonly shown: () => string} {
  let text = ''
  const stderr = Object.assign(
    new Writable({
      write: (chunk, _encoding, done) => {
        text += String(chunk)
        done()
      },
    }),
    {isTTY},
  )
  return {progress: createProgress({stderr, texts: englishTexts}), shown: () => text}
}

describe('createProgress', () => {
  it('shows nothing of work that is done at once', async () => {
    const {progress, shown} = start(true)
    await progress.step('reading', 0, 2)
    await progress.step('checking', 1, 2)
    progress.end()
    assert.equal(shown(), '')
  })

  it('shows work with much text before it begins, and takes the line away', async () => {
    const {progress, shown} = start(true)
    await progress.step('checking', 1, 2, 5_000_000)
    assert.equal(shown(), '\r\u001b[KChecking ██████████░░░░░░░░░░ 1/2')
    progress.end()
    assert.ok(shown().endsWith('\r\u001b[K'))
  })

  it('shows work that has taken a second', async () => {
    const {progress, shown} = start(true)
    await new Promise((resolve) => setTimeout(resolve, 1050))
    await progress.step('reading', 0, 3)
    assert.match(shown(), /Reading ░+ 0\/3$/u)
  })

  it('shows nothing where there is no terminal', async () => {
    const {progress, shown} = start(false)
    await progress.step('checking', 0, 1, 50_000_000)
    progress.end()
    assert.equal(shown(), '')
  })

  it('shows the pages of all sources together, once a second has gone', async () => {
    const {progress, shown} = start(true)
    progress.page('a.pdf', 1, 10)
    assert.equal(shown(), '')
    await new Promise((resolve) => setTimeout(resolve, 1050))
    progress.page('a.pdf', 5, 10)
    assert.match(shown(), /Reading █{10}░{10} 5\/10 pages$/u)
    await new Promise((resolve) => setTimeout(resolve, 120))
    progress.page('b.pdf', 10, 30)
    assert.ok(shown().endsWith('15/40 pages'))
    progress.end()
    assert.ok(shown().endsWith('\r\u001b[K'))
  })

  it('shows no pages where there is no terminal', () => {
    const {progress, shown} = start(false)
    progress.page('a.pdf', 5, 10)
    assert.equal(shown(), '')
  })
})
