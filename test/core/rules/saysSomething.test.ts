import assert from 'node:assert/strict'
import {saysSomething} from '../../../src/core/rules/saysSomething.ts'
import {linkFiles} from '../../support/checkFiles.ts'

async function says(body: string): Promise<boolean> {
  const text = `# Svar\n\n## Nr. 5. Bogbus\n\n${body}\n\n## Nr. 6. Aviser\n\nNej tak.\n`
  const {responses} = await linkFiles(
    new Map([
      ['svar.md', text],
      ['hearing.yaml', 'title: T\nproposals:\n  - { number: "5", title: Bogbus }\n'],
    ]),
  )
  const [linked] = responses
  const remark = linked?.remarks.find(({remark: each}) => each.kind === 'proposal')?.remark
  assert.ok(linked !== undefined && remark !== undefined)
  return saysSomething(remark, linked.response)
}

describe('saysSomething', () => {
  for (const body of [
    '',
    '<!-- mangler -->',
    '<!-- <img src="bus.png"> -->',
    '<div></div>\n\n---',
    '**Holdning:**\n\n**Anmodning:**',
    '**Holdning:** \n\n\n\n**Anmodning:** ',
    '**Holdning:**\n**Anmodning:**',
  ]) {
    it(`says no of ${JSON.stringify(body)}`, async () => assert.equal(await says(body), false))
  }

  for (const body of [
    'Vi er enige.',
    'Ingen bemærkninger.',
    '**Holdning:** Støtter.',
    '**Holdning:**\n\n**Anmodning:** Bussen køber vi.',
    '**Anmodning:**\n\n- En ny bus.',
    '**Holdning:**\n\nVi er enige.',
    '- Stierne bør have lys.',
    '> Det foreslås at købe en bus.',
    '| År | Pris |\n| --- | --- |\n| 2027 | 4 |',
    '![En bus](bus.png)',
    '<img src="bus.png" width="300">',
    '- ![En bus](bus.png)',
    '```\nkr. 4\n```',
    '    Indsat fra et andet program.',
    '**Holdning:**\n\n> ~~~\n> kr. 4\n> ~~~',
    '### Baggrund\n\nEn bus.',
  ]) {
    it(`says yes of ${JSON.stringify(body)}`, async () => assert.equal(await says(body), true))
  }
})
