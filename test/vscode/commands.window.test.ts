import assert from 'node:assert/strict'
import {describeWindow} from './window/describeWindow.ts'
import {takePicture} from './window/startEditor.ts'

const shownText = 'notat (endelig).pdf.txt'

describeWindow('A hearing with a PDF in the window', {folder: 'svømmehal'}, (window) => {
  it('pastes what was copied from a source as it is, and as a quotation where that is chosen', async () => {
    const bench = window()
    await bench.open('svar.md')
    await bench.lens('2 citater bekræftet · 1 ændret').waitFor()
    await bench.click('Morgensvømmerne kommer', 'Morgensvømmerne')
    await bench.until(() => bench.press('F12'), bench.tab(shownText))
    await bench.status(/selected/u).waitFor()
    await bench.press('Control+C')
    await bench.until(() => bench.press('Control+Alt+-'), bench.tab('svar.md'))
    await bench.goTo(16)
    await bench.press('Control+V')
    await bench.line('nærmeste hal.').waitFor()
    const options = bench.page.locator('.post-edit-widget')
    await bench.until(() => options.click(), bench.fixes)
    await takePicture(bench, 'paste')
    assert.deepEqual(await bench.fixes.allInnerTexts(), [
      'Insert Plain Text',
      'Indsæt som citat: [@svømmehal, s. 1]',
      'Indsæt som citat: [@svømmehal, s. 4]',
      'Indsæt som citat i sætningen: [@svømmehal, s. 1]',
      'Indsæt som citat i sætningen: [@svømmehal, s. 4]',
    ])
    await bench.press('ArrowDown', 'Enter')
    await bench.lens('3 citater bekræftet · 1 ændret').waitFor()
    await bench.command('File: Revert File')
    await bench.lens('2 citater bekræftet · 1 ændret').waitFor()
  })

  it('follows a citation in the preview to the document, where the preview is in a browser', async () => {
    const bench = window()
    await bench.open('svar.md')
    await bench.command('Markdown: Open Preview to the Side')
    const link = bench.preview.locator('a.hearing-citation').filter({hasText: 's. 2'})
    const document = bench.page.locator('.tab[data-resource-name="notat (endelig).pdf"]')
    await bench.until(() => link.click(), document)
    await bench.closeAll()
  })

  it('opens the document itself from the text that was taken out of it', async () => {
    const bench = window()
    await bench.open('svar.md')
    await bench.click('Morgensvømmerne kommer', 'Morgensvømmerne')
    await bench.until(() => bench.press('F12'), bench.tab(shownText))
    await bench.command('Høringssvar: Open Original Document')
    await bench.tab('notat (endelig).pdf').waitFor()
    await bench.closeAll()
  })

  it('says what came of checking the whole hearing, and shows the findings', async () => {
    const bench = window()
    await bench.command('Høringssvar: Check Whole Hearing')
    const said = bench.notification('Høringen er kontrolleret: 1 fejl')
    await said.waitFor()
    await said.getByRole('button', {name: 'Vis fund'}).click()
    await bench.page.locator('.markers-panel').getByText('Du skriver »9«').waitFor()
  })
})

describeWindow(
  'A hearing in a Danish editor',
  {folder: 'eksempel', window: {locale: 'da'}},
  (window) => {
    it('has its commands in Danish alone, and mends in one step what is safe to mend', async () => {
      const bench = window()
      await bench.open('udkast-med-fejl.md')
      await bench.squiggles('error').first().waitFor()
      await bench.status(/citater stemmer/u).waitFor()
      await bench.command('Høringssvar: Ret alt sikkert i svaret')
      await bench.notification(/^\d+ rettelser\. Fortryd tager dem tilbage\.$/u).waitFor()
      await bench.line('### Nr. 4. Søndagsåbent').waitFor()
      await bench.click('Vi glæder os', 'glæder')
      await bench.press('Control+Z')
      await bench.line('### Nr. 4. Søndagsåbent').waitFor({state: 'detached'})
      await bench.line('vores kunder').waitFor()
    })

    it('shows which proposals are answered', async () => {
      const bench = window()
      await bench.command('Høringssvar: Vis forslag og svar')
      await bench.preview.getByRole('heading', {name: 'Budget'}).waitFor()
      await bench.preview.getByRole('cell', {name: 'Bogbus til landsbyerne'}).waitFor()
      await takePicture(bench, 'coverage')
      await bench.closeAll()
    })
  },
)
