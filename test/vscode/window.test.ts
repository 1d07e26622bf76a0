import assert from 'node:assert/strict'
import {describeWindow} from './window/describeWindow.ts'
import {takePicture} from './window/startEditor.ts'

describeWindow('The extension’s window, as a person uses it', {folder: 'eksempel'}, (window) => {
  it('underlines what is wrong in a draft, and counts the quotations above each remark', async () => {
    const bench = window()
    await bench.view('Høring')
    await bench.open('udkast-med-fejl.md')
    await bench.goTo(24)
    await bench.squiggles('error').first().waitFor()
    await bench.lens(/ændret/u).waitFor()
    await bench.status(/fejl ·/u).waitFor()
    await bench.widenSideBar(120)
    await bench.restMouse()
    await takePicture(bench, 'draft')
  })

  it('shows both texts in a hover on an altered quotation', async () => {
    const bench = window()
    const hover = await bench.hover('Der afsættes', 'afsættes', 'Citatet afviger fra kilden')
    assert.match(await hover.first().innerText(), /4,1 mio[^]*1,4/u)
    await takePicture(bench, 'hover')
    await bench.press('Escape')
  })

  it('goes to the paragraph of the source with F12, and selects it', async () => {
    const bench = window()
    await bench.click('Der afsættes', 'afsættes')
    await bench.until(() => bench.press('F12'), bench.tab('budgetnotat.txt'))
    await bench.status(/selected/u).waitFor()
    await takePicture(bench, 'source')
    await bench.press('Control+Alt+-')
    await bench.tab('udkast-med-fejl.md').waitFor()
  })

  it('shows the paragraph beside the text with peek', async () => {
    const bench = window()
    await bench.command('View: Close Primary Side Bar')
    await bench.click('Forvaltningen anbefaler', 'anbefaler')
    const peek = bench.page.locator('.peekview-widget')
    await bench.until(() => bench.command('Peek Definition'), peek)
    await peek.locator('.view-line').filter({hasText: 'bibliotekar'}).first().waitFor()
    await bench.restMouse()
    await takePicture(bench, 'peek')
    await bench.press('Escape')
  })

  it('mends a wrong figure by its quick fix, and undo takes it back', async () => {
    const bench = window()
    await bench.click('Der afsættes', '4,1')
    await bench.restMouse()
    await bench.until(() => bench.press('Control+.'), bench.fixes)
    await takePicture(bench, 'quick-fix')
    await bench.press('Enter')
    await bench.line('Der afsættes 1,4 mio.').waitFor()
    await bench.press('Control+Z')
    await bench.line('Der afsættes 4,1 mio.').waitFor()
  })

  it('offers the places of a source while a citation is written', async () => {
    const bench = window()
    await bench.goTo(45, 200)
    await bench.page.keyboard.type(' Se også [@budgetnotat, ')
    await bench.suggestions.filter({hasText: 's. 2'}).first().waitFor()
    await takePicture(bench, 'completion')
    await bench.press('Escape')
    await bench.command('File: Revert File')
  })

  it('shows proposals and sources in two trees that lead to their places', async () => {
    const bench = window()
    await bench.view('Høring')
    await bench.row('5. Bogbus til landsbyerne').waitFor()
    await bench.row('Budgetnotat: Bibliotekerne').waitFor()
    await bench.row(/^Andre bemærkninger.*citat/u).waitFor()
    await bench.row('12. Ungdomsklub på havnen').click()
    await bench.tab('svar.md').waitFor()
    await bench.row('Budgetnotat: Bibliotekerne').click()
    await bench.tab('budgetnotat.txt').waitFor()
    await bench.lens(/i svarene/u).waitFor()
    await bench.widenSideBar(120)
    await bench.row('Budgetnotat: Bibliotekerne').locator('.monaco-tl-twistie').click()
    await bench.row('Seks landsbyer ligger').waitFor()
    await bench.row('4. Søndagsåbent').locator('.monaco-tl-twistie').click()
    await bench.row('»Åbningstiden kan ikke').waitFor()
    // Two remarks on one proposal have the same heading.
    await bench.row('5. Bogbus til landsbyerne').locator('.monaco-tl-twistie').click()
    for (const file of ['svar.md', 'udkast-med-fejl.md']) {
      await bench.row(`Støtter delvist · ${file}, linje`).waitFor()
    }
    await takePicture(bench, 'trees')
  })

  it('finds a passage for a citation by its words', async () => {
    const bench = window()
    await bench.open('svar.md')
    await bench.goTo(200)
    await bench.command('Høringssvar: Insert Citation')
    await bench.choose('Budgetnotat')
    await bench.box.locator('input').first().fill('selvbetjent åbningstid')
    const found = bench.box.locator('.monaco-list-row').filter({hasText: 'Selvbetjent'}).first()
    await found.waitFor()
    // What was there before the search is gone.
    await bench.box.getByText('Sagsnr. 2026').waitFor({state: 'hidden'})
    await takePicture(bench, 'insert-citation')
    await found.click()
    // The source's title is shown behind its key as soon as it is known.
    await bench.line(/\[@budgetnotat.*,\ss\.\s1\]/u).waitFor()
    await bench.command('File: Revert File')
  })

  it('shows citations as links and doubtful quotations with a mark in the preview', async () => {
    const bench = window()
    await bench.open('udkast-med-fejl.md')
    await bench.command('Markdown: Open Preview to the Side')
    await bench.preview.locator('a.hearing-citation').first().waitFor()
    await bench.preview.locator('.hearing-doubt-mark').first().waitFor()
    await takePicture(bench, 'preview')
    // A text opens at the line that the words begin in.
    const link = bench.preview.locator('a.hearing-citation').filter({hasText: 's. 1'}).first()
    await bench.until(() => link.click(), bench.status(/^Ln 15,/u))
    await bench.closeAll()
  })

  it('says in the status bar what was checked, and opens the log from there', async () => {
    const bench = window()
    await bench.open('svar.md')
    await bench
      .status(/citater stemmer/u)
      .locator('a')
      .first()
      .click()
    await bench.page
      .locator('.output-view .view-line')
      .filter({hasText: 'forslag'})
      .first()
      .waitFor()
    await bench.closeAll()
  })
})

const untrusted = {
  asksForTrust: true,
  settings: {'security.workspace.trust.startupPrompt': 'never'},
}

describeWindow('The extension in an empty folder', {folder: 'tom', window: untrusted}, (window) => {
  it('leads from nothing to a hearing that is checked, also in a folder that is not trusted', async () => {
    const bench = window()
    await bench.view('Høring')
    await bench.page.getByText('Opret høring · New Hearing').first().waitFor()
    await takePicture(bench, 'welcome')
    await bench.page.getByText('Opret høring · New Hearing').first().click()
    await bench.choose('Dansk')
    await bench.answer('Hvad hedder høringen', 'Budget 2031')
    await bench.answer('Hvem har sendt', 'Kulturudvalget')
    await bench.answer('Hvad er sagsnummeret', '2030-0000001')
    await bench.answer('Hvornår er fristen', '2030-05-01')
    await bench.tab('svar.md').waitFor()
    await bench.lens('1 citat bekræftet').waitFor()
    await bench.row('1. Længere åbningstid om lørdagen').waitFor()
    // The editor frames letters beyond ASCII in such folders.
    assert.equal(await bench.editor.locator('.unicode-highlight').count(), 0)
  })
})
