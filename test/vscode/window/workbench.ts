import type {FrameLocator, Locator, Page} from 'playwright-core'
import {placeOfWords} from './placeOfWords.mjs'

/** How often something is tried that is safe to try again: the editor may still be starting. */
const TRIES = 8
/** How long one try waits for what should be there. */
const PATIENCE = 10_000

/** An editor's window as a person uses it: with keys and mouse, and by what is to be seen. */
export class Workbench {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(60_000)
  }

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Does something until something else is to be seen. */
  async until(act: () => Promise<unknown>, shown: Locator): Promise<Locator> {
    for (let turn = 1; ; turn++) {
      await act()
      try {
        await shown.first().waitFor({timeout: PATIENCE})
        return shown
      } catch (error) {
        if (turn === TRIES) throw error
      }
    }
  }

  /** Does something until what is to be seen is gone. */
  async #untilGone(act: () => Promise<unknown>, shown: Locator): Promise<void> {
    for (let turn = 0; turn < TRIES && (await shown.isVisible()); turn++) {
      await act()
      await shown.waitFor({state: 'hidden', timeout: PATIENCE / 4}).catch(() => undefined)
    }
    await shown.waitFor({state: 'hidden'})
  }

  /** The box in the middle above: palette, lists to choose from, questions. */
  get box(): Locator {
    return this.page.locator('.quick-input-widget:visible')
  }

  /** Types into the box and takes a row of it with the keys: under a mouse that rests, hints come and go. */
  async choose(text: string, row: string | RegExp = text): Promise<void> {
    await this.#narrow(text, row)
  }

  /** Answers a question in the box. What is written before the editor has made the box ready is lost. */
  async answer(question: string, text: string): Promise<void> {
    const asked = this.box.getByText(question)
    await asked.waitFor()
    await this.#untilGone(async () => {
      await this.box.locator('input').first().fill(text)
      await this.press('Enter')
    }, asked)
  }

  async command(title: string): Promise<void> {
    await this.#narrow(`>${title}`, title, () => this.press('F1'))
  }

  async open(file: string): Promise<void> {
    const name = file.split('/').at(-1) ?? file
    // An editor that comes late takes the keyboard, and closes the box as a choice does.
    await this.until(() => this.#narrow(file, name, () => this.press('Control+P')), this.tab(name))
  }

  /**
   * Whoever takes the keyboard while a box is open closes it, and what a box offers stays as it was when it was
   * opened: so it is opened anew for each try.
   */
  async #narrow(text: string, row: string | RegExp, show?: () => Promise<void>): Promise<void> {
    const rows = this.box.locator('.monaco-list-row').filter({hasText: row})
    const input = this.box.locator('input').first()
    const chosen = rows.and(this.page.locator('.focused'))
    const isTaken = async (): Promise<boolean> =>
      !(await this.box.isVisible()) || (await valueOf(input)) !== text
    for (let turn = 0; turn < TRIES; turn++) {
      await this.until(async () => {
        if (show !== undefined && (await this.box.isVisible())) await this.press('Escape')
        await show?.()
        await input.fill(text, {timeout: PATIENCE}).catch(() => undefined)
      }, rows)
      for (let at = 0; at < TRIES && !(await chosen.isVisible()); at++) {
        await this.press('ArrowDown')
      }
      if (!(await chosen.isVisible())) continue
      // Pressed too early, the key is lost.
      await this.press('Enter')
      if (await eventually(isTaken)) return
    }
    throw new Error(`»${text}« cannot be chosen.`)
  }

  tab(name: string): Locator {
    return this.page.locator(
      `.editor-group-container.active .tab.active[data-resource-name="${name}"]`,
    )
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.until(() => this.press('Control+G'), this.box)
    await this.box.locator('input').first().fill(`:${line}:${column}`)
    // Pressed too early, the key is lost.
    await this.#untilGone(() => this.press('Enter'), this.box)
  }

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[role=code]').first()
  }

  line(words: string | RegExp): Locator {
    return this.editor.locator('.view-line').filter({hasText: words}).first()
  }

  /** Where some words of a line are drawn: the middle of their first letters. */
  async placeOf(inLine: string, words: string): Promise<{x: number; y: number}> {
    return this.line(inLine).evaluate(placeOfWords, words)
  }

  /** Holds the mouse over some words until a hover with some text shows. */
  async hover(inLine: string, words: string, expected: string | RegExp): Promise<Locator> {
    const shown = this.page.locator('.monaco-hover:visible').filter({hasText: expected})
    return this.until(async () => {
      const {x, y} = await this.placeOf(inLine, words)
      await this.page.mouse.move(x + 60, y + 80)
      await this.page.mouse.move(x, y, {steps: 5})
    }, shown)
  }

  /** Puts the cursor into some words; again where the text moved under the mouse, as it does when a lens comes. */
  async click(inLine: string, words: string): Promise<void> {
    for (let turn = 1; ; turn++) {
      const {x, y} = await this.placeOf(inLine, words)
      await this.page.mouse.click(x, y)
      if (await this.#isCursorIn(inLine)) return
      if (turn === TRIES) throw new Error(`The cursor does not come into the line of »${words}«.`)
    }
  }

  /** Chooses from the menu of some words. A menu takes no click in its first moment, and stays open then. */
  async menu(inLine: string, words: string, title: string): Promise<void> {
    const item = this.page.locator('.monaco-menu').getByText(title)
    await this.until(async () => {
      const {x, y} = await this.placeOf(inLine, words)
      await this.page.mouse.click(x, y, {button: 'right'})
    }, item)
    await this.#untilGone(() => item.click({timeout: PATIENCE}).catch(() => undefined), item)
  }

  async #isCursorIn(inLine: string): Promise<boolean> {
    return eventually(async () => {
      const cursor = await this.editor.locator('.cursors-layer .cursor').first().boundingBox()
      const line = await this.line(inLine).boundingBox()
      if (cursor === null || line === null) return false
      const middle = cursor.y + cursor.height / 2
      return line.y <= middle && middle <= line.y + line.height
    })
  }

  /** Lays the mouse aside, where nothing shows a hint. */
  async restMouse(): Promise<void> {
    await this.page.mouse.move(1200, 800)
  }

  squiggles(kind: 'error' | 'warning' | 'info'): Locator {
    return this.editor.locator(`.squiggly-${kind}`)
  }

  get fixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action')
  }

  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row')
  }

  /** A lens that is to be seen: those of lines further down stay behind, hidden. */
  lens(words: string | RegExp): Locator {
    const lenses = this.page.locator('.codelens-decoration a').filter({hasText: words})
    return lenses.filter({visible: true}).first()
  }

  /** Shows a container of the activity bar. */
  async view(title: string): Promise<Locator> {
    const icon = this.page.locator(`.activitybar .action-item a[aria-label^="${title}"]`)
    const sidebar = this.page.locator('.sidebar .composite.title').filter({hasText: title})
    if (!(await sidebar.isVisible()))
      await this.until(() => icon.first().click({force: true}), sidebar)
    return this.page.locator('.sidebar')
  }

  /** Pulls the side bar's edge to the right. */
  async widenSideBar(pixels: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox()
    if (box === null) return
    const [x, y] = [box.x + box.width, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + pixels, y, {steps: 5})
    await this.page.mouse.up()
  }

  row(words: string | RegExp): Locator {
    return this.page.locator('.sidebar .monaco-list-row').filter({hasText: words}).first()
  }

  status(words: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({hasText: words}).first()
  }

  notification(words: string | RegExp): Locator {
    const message = this.page.locator('.notification-list-item-message').filter({hasText: words})
    return this.page.locator('.notification-list-item').filter({has: message}).first()
  }

  /** What a preview shows: a page inside a page. */
  get preview(): FrameLocator {
    const outer = this.page.locator('iframe.webview.ready').last().contentFrame()
    return outer.frameLocator('#active-frame')
  }

  async closeAll(): Promise<void> {
    await this.press('Escape', 'Escape')
    await this.until(
      () => this.command('View: Close All Editors'),
      this.page.locator('.editor-group-container.empty'),
    )
  }
}

/** What is written in a box; nothing when it is gone. */
async function valueOf(input: Locator): Promise<string> {
  return input.inputValue({timeout: 1000}).catch(() => '')
}

/** Whether something becomes so, for as long as a person would look before trying again. */
async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + PATIENCE / 4
  while (!(await isSo())) {
    if (Date.now() > end) return false
    await new Promise((done) => setTimeout(done, 50))
  }
  return true
}
