import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import manifest from '../../package.json' with {type: 'json'}
import danish from '../../package.nls.da.json' with {type: 'json'}
import english from '../../package.nls.json' with {type: 'json'}

const root = new URL('../../', import.meta.url)
const {contributes} = manifest
const named = contributes.commands.map(({command}) => command)

/** The names of settings and commands that a text holds. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/hearingResponse\.[A-Za-z]+(?=[)"'` ?]|$)/gu)].map(([name]) => name)
}

describe('The manifest of the extension', () => {
  it('has every text in English and Danish, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map((match) => match[1])
    assert.deepEqual(Object.keys(english).toSorted(), [...new Set(used)].toSorted())
    assert.deepEqual(Object.keys(danish), Object.keys(english))
  })

  it('says what a command is called in both languages, since most Danes have an English editor', () => {
    for (const {title} of contributes.commands) {
      const key = title.replaceAll('%', '') as keyof typeof english
      assert.match(english[key], /^.+ \(.+\)$/u)
      assert.doesNotMatch(danish[key], /[()]/u)
    }
  })

  it('names the commands that the extension registers', () => {
    const code = readFileSync(new URL('src/client/commands/registerCommands.ts', root), 'utf8')
    const registered = [...code.matchAll(/register\('(\w+)'/gu)].map(([, name = '']) => name)
    assert.deepEqual(
      named.toSorted(),
      registered.map((name) => `hearingResponse.${name}`).toSorted(),
    )
  })

  it('puts only commands that there are into menus, keys, welcome texts and walkthroughs', () => {
    const used = [
      ...Object.values(contributes.menus).flatMap((menu) => menu.map(({command}) => command)),
      ...contributes.keybindings.map(({command}) => command),
      ...[...JSON.stringify([contributes, english, danish]).matchAll(/\(command:([\w.]+)/gu)].map(
        ([, name = '']) => name,
      ),
    ].filter((name) => name.startsWith('hearingResponse.') && !name.endsWith('.focus'))
    assert.deepEqual(
      used.filter((name) => !named.includes(name)),
      [],
    )
  })

  it('ships the files that it names', () => {
    const ignored = readFileSync(new URL('.vscodeignore', root), 'utf8')
    const media = contributes.walkthroughs.flatMap(({steps}) =>
      steps.map((step) => step.media.markdown),
    )
    const files = [manifest.icon, contributes.viewsContainers.activitybar[0]?.icon ?? '', ...media]
    for (const file of files) {
      assert.ok(existsSync(new URL(file, root)), file)
      assert.ok(ignored.includes(`!${file}`) || file.startsWith('media/'), `${file} is not shipped`)
    }
  })

  it('has no setting that names a program, a server or a folder, so that no folder need be trusted', () => {
    const settings = Object.values(contributes.configuration.properties)
    assert.ok(settings.every((each) => each.type === 'boolean' || 'enum' in each))
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true)
  })

  it('describes every setting, and says where it is set', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      assert.ok(setting.markdownDescription !== '' && setting.scope === 'window', name)
    }
    assert.ok(namesIn(readFileSync(new URL('docs/editor.md', root), 'utf8')).length > 0)
  })
})
