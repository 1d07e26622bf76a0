import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {describeWindow} from './window/describeWindow.ts'
import {takePicture} from './window/startEditor.ts'

const fixture = join(import.meta.dirname, '../fixtures/sources/notes-and-pages.pdf')

describeWindow('A newcomer', {folder: 'tom'}, (window, workspace) => {
  it('is led from the walkthrough to a hearing, and may write the deadline as Danes do', async () => {
    const bench = window()
    await bench.view('Høring')
    await bench.page.getByText('Kom godt i gang').first().click()
    await bench.page.getByRole('button', {name: 'Opret en høring'}).last().click()
    await bench.choose('Dansk')
    await bench.answer('Hvad hedder høringen', 'Budget 2031')
    await bench.answer('Hvem har sendt', 'Kulturudvalget')
    await bench.answer('Hvad er sagsnummeret', '')
    await bench.answer('Hvornår er fristen', '1. maj 2030')
    await bench.tab('svar.md').waitFor()
    await bench.lens('1 citat bekræftet').waitFor()
    await bench.open('hearing.yaml')
    await bench.line('deadline: 2030-05-01').waitFor()
    await bench.line('# caseNumber:').waitFor()
  })

  it('registers a document that was put into the folder', async () => {
    const bench = window()
    cpSync(fixture, join(workspace(), 'kilder/Notat om svømning.pdf'))
    const file = bench.box.getByText('kilder/Notat om svømning.pdf')
    await bench.until(() => bench.command('Høringssvar: Add Source'), file)
    await bench.press('Enter')
    await bench.line('title: "Notat om svømning"').waitFor()
    await bench.line('id: notat-om-svømning').waitFor()
    await bench.row('Notat om svømning').filter({hasText: '6 sider'}).waitFor()
    await bench.status(/selected/u).waitFor()
  })

  it('writes a remark: stance from the list, then what to say, then what to ask', async () => {
    const bench = window()
    await bench.open('hearing.yaml')
    await bench.click('Flere læsepladser', 'Flere')
    await bench.press('End', 'Enter')
    await bench.page.keyboard.insertText('- { number: "7", title: Svømning om morgenen }')
    await bench.row('7. Svømning om morgenen').waitFor()
    await bench.open('svar.md')
    await bench.command('Høringssvar: New Remark')
    await bench.choose('7. Svømning om morgenen')
    const stance = bench.suggestions.filter({hasText: 'Støtter delvist.'})
    await stance.waitFor()
    await stance.click()
    await bench.line('Holdning:** Støtter delvist.').waitFor()
    await bench.press('Tab')
    await bench.page.keyboard.insertText('Det er en god begyndelse.')
    await bench.press('Tab')
    await bench.page.keyboard.insertText('Hallen åbner kl. 6.')
    await bench.line('Anmodning:** Hallen åbner kl. 6.').waitFor()
    await bench.row('7. Svømning om morgenen').filter({hasText: 'Støtter delvist'}).waitFor()
  })

  it('sees in the walkthrough what is done, and the next step whole', async () => {
    const bench = window()
    await bench.command('File: Save All')
    await bench.command('Welcome: Open Walkthrough')
    await bench.choose('Dit første høringssvar')
    await bench.page
      .locator('.getting-started-step .codicon-getting-started-step-checked')
      .first()
      .waitFor()
    await bench.page.getByText('Citér fra en kilde').first().click()
    await bench.preview.getByText('gør den til et citat').waitFor()
    await bench.command('View: Close Primary Side Bar')
    await bench.preview.getByText('gør den til et citat').waitFor()
    await takePicture(bench, 'walkthrough')
  })
})
