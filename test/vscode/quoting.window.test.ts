import {describeWindow} from './window/describeWindow.ts'

const readOnly = {settings: {'files.readonlyInclude': {'**/udkast-med-fejl.md': true}}}

describeWindow('Quoting in the window', {folder: 'eksempel', window: readOnly}, (window) => {
  it('quotes by the menu of a source into the response that its tab took the place of', async () => {
    const bench = window()
    await bench.view('Høring')
    await bench.row('12. Ungdomsklub på havnen').click()
    await bench.tab('svar.md').waitFor()
    await bench.row('Budgetnotat: Bibliotekerne').click()
    await bench.tab('budgetnotat.txt').waitFor()
    await bench.page.locator('.tab[data-resource-name="svar.md"]').waitFor({state: 'detached'})
    // When the lenses come, lines move away under the mouse.
    await bench.lens('sted i svarene').waitFor()
    await bench.click('Selvbetjent åbningstid', 'Selvbetjent')
    await bench.press('Home', 'Shift+End')
    await bench.menu('Selvbetjent åbningstid', 'åbningstid', 'Citér i høringssvar')
    await bench.tab('svar.md').waitFor()
    await bench.line('> Søndagsåbningen bemandes').waitFor()
    await bench.press('Control+Z')
    await bench.line('> Søndagsåbningen bemandes').waitFor({state: 'detached'})
    await bench.closeAll()
  })

  it('says so when a response is read-only, and nothing can be written in it', async () => {
    const bench = window()
    await bench.open('udkast-med-fejl.md')
    await bench.lens(/ændret/u).waitFor()
    await bench.command('Høringssvar: Insert Citation')
    await bench.choose('Budgetnotat')
    await bench.choose('selvbetjent åbningstid', 'Selvbetjent')
    await bench.notification('Svaret er skrivebeskyttet').waitFor()
    await bench.closeAll()
  })

  it('writes in no other response than the one that somebody is in, also when that is not saved yet', async () => {
    const bench = window()
    await bench.open('svar.md')
    await bench.lens(/citater bekræftet/u).waitFor()
    await bench.command('File: New Untitled Text File')
    await bench.command('Change Language Mode')
    await bench.choose('Markdown', /^Markdown/u)
    await bench.status(/^Markdown$/u).waitFor()
    await bench.command('Høringssvar: Insert Citation')
    await bench.notification('Dette dokument er ikke et af høringens svar').waitFor()
    await bench.tab('Untitled-1').waitFor()
  })

  it('says that there is nothing to cite or to answer where the hearing file names nothing', async () => {
    const bench = window()
    await bench.open('hearing.yaml')
    await bench.press('Control+A')
    await bench.page.keyboard.insertText('title: Budget 2031\nlanguage: da\n')
    await bench.status('ingen kilder').waitFor()
    await bench.open('svar.md')
    await bench.command('Høringssvar: Insert Citation')
    await bench.notification('Høringen har ingen kilder').waitFor()
    await bench.command('Høringssvar: New Remark')
    await bench.notification('står der ingen forslag endnu').waitFor()
  })
})
