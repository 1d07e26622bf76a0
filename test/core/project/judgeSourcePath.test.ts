import assert from 'node:assert/strict'
import fc from 'fast-check'
import {judgeSourcePath} from '../../../src/core/project/judgeSourcePath.ts'

describe('judgeSourcePath', () => {
  const inside: readonly (readonly [written: string, path: string, folder?: string])[] = [
    ['notat.pdf', 'notat.pdf'],
    ['kilder/notat.pdf', 'kilder/notat.pdf'],
    ['kilder\\notat.pdf', 'kilder/notat.pdf'],
    ['./kilder/./notat.pdf', 'kilder/notat.pdf'],
    ['kilder/../kilder/notat.pdf', 'kilder/notat.pdf'],
    ['Bilag 1 – Åbningstider (endelig) [v2].docx', 'Bilag 1 – Åbningstider (endelig) [v2].docx'],
    ['100 % støtte, 5 $ & co.pdf', '100 % støtte, 5 $ & co.pdf'],
    ['.skjult.md', '.skjult.md'],
    ['console.log.txt', 'console.log.txt'],
    ['notat.pdf', 'kilder/notat.pdf', 'kilder'],
    ['../notat.pdf', 'notat.pdf', 'kilder'],
    ['../../notat.pdf', 'a/notat.pdf', 'a/b/c'],
  ]
  for (const [written, path, folder] of inside) {
    it(`takes ${JSON.stringify(written)} in ${JSON.stringify(folder ?? '')} for ${path}`, () => {
      assert.deepEqual(judgeSourcePath(written, folder), {kind: 'inside', path})
    })
  }

  const outside = [
    '..',
    '../notat.pdf',
    'kilder/../../notat.pdf',
    '/etc/hosts',
    '\\notat.pdf',
    'C:\\notat.pdf',
    'c:notat.pdf',
    '//server/deling/notat.pdf',
    '\\\\server\\deling\\notat.pdf',
    '\\\\?\\C:\\x',
    'file:///etc/hosts',
    'FILE:notat.pdf',
  ]
  for (const written of outside) {
    it(`sees that ${JSON.stringify(written)} leads out of the folder`, () => {
      assert.deepEqual(judgeSourcePath(written), {kind: 'outside', messageId: 'outside'})
    })
  }

  const invalid = [
    '',
    ' ',
    '.',
    'kilder/',
    'kilder/..',
    'kilder//notat.pdf',
    'https://kommune.example/x.pdf',
    'data:text/plain,hej',
    '~/notat.pdf',
    '~nn',
    '%TEMP%/x',
    '%2e%2e/x',
    '$HOME/x',
    '${env:HOME}/x',
    '$(id)',
    '`id`',
    '; rm x',
    '-rf',
    '**/*',
    '{a,b}',
    '[',
    'a\0b',
    'a\nb',
    'CON',
    'con.txt',
    'nul .txt',
    'kilder/LPT1/x',
    'COM¹',
    'notat.txt.',
    'notat.txt ',
    'notat.txt::$DATA',
    'a\u202Efdp.exe',
    `${'a'.repeat(256)}.txt`,
    'a/'.repeat(600) + 'a',
  ]
  for (const written of invalid) {
    it(`sees that ${JSON.stringify(written.slice(0, 40))} is no file name`, () => {
      assert.deepEqual(judgeSourcePath(written), {kind: 'outside', messageId: 'invalidPath'})
    })
  }

  it('lets a folder be named where folders may stand', () => {
    const judged = ['svar/', 'svar', '.', './', 'svar/2026/'].map((path) =>
      judgeSourcePath(path, '', true),
    )
    assert.deepEqual(
      judged.map((judgement) => judgement.kind === 'inside' && judgement.path),
      ['svar', 'svar', '', '', 'svar/2026'],
    )
    assert.equal(judgeSourcePath('../svar', '', true).kind, 'outside')
  })

  it('never gives a path that leaves the folder', () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'b.txt',
      '~',
      'C:',
      '\\',
      'æ',
      ' ',
      'con',
      '%41',
    )
    fc.assert(
      fc.property(fc.array(step, {maxLength: 8}), fc.constantFrom('/', '\\'), (steps, slash) => {
        const judged = judgeSourcePath(steps.join(slash), 'x')
        if (judged.kind === 'outside') return
        assert.ok(!judged.path.startsWith('/'))
        assert.ok(
          judged.path.split('/').every((part) => part !== '..' && part !== '.' && part !== ''),
        )
      }),
    )
  })
})
