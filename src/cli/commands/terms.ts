import {resolve} from 'node:path'
import type {Concept} from '../../core/model/termbase.ts'
import {buildProject} from '../../core/project/buildProject.ts'
import {formsOfTerm} from '../../core/terminology/formsOfTerm.ts'
import {extractTerms, type TermCandidate} from '../../core/terminology/extractTerms.ts'
import {decodeText} from '../../core/text/decodeText.ts'
import {danishLexicon} from '../../host/danishLexicon.ts'
import {readFileSafely} from '../../host/readFileSafely.ts'
import {formatMessage} from '../../output/formatMessage.ts'
import {
  formatTermsCsv,
  formatTermsTbx,
  formatTermsYaml,
  type WrittenConcept,
} from '../../output/formatTermbase.ts'
import type {Texts} from '../../output/texts.ts'
import {CannotWork} from '../cannotWork.ts'
import {chooseFormat, refuseValue} from '../chooseFormat.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {loadHearings} from '../loadHearings.ts'
import {createProgress} from '../progress.ts'
import {writeResult} from '../writeResult.ts'

const ACTIONS = ['extract', 'export', 'import'] as const
const LARGEST = 5 * 1024 * 1024

/**
 * `terms extract [FOLDER]`: a word list proposed from the hearing's sources and responses, to be edited.
 * `terms export [FOLDER]`: the hearing's word list as YAML, CSV or TBX. `terms import FILE`: a word list in
 * CSV or TBX as YAML.
 */
export async function terms(
  context: CommandContext,
  [action = '', path, ...others]: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['yaml', 'csv', 'tbx'])
  const wanted = ACTIONS.find((each) => each === action)
  if (wanted === undefined || others.length > 0) {
    throw refuseValue('terms', others[0] ?? action, [...ACTIONS])
  }
  const concepts =
    wanted === 'import'
      ? await importTerms(context, path)
      : await hearingTerms(context, wanted, path, options)
  const write = {yaml: formatTermsYaml, csv: formatTermsCsv, tbx: formatTermsTbx}[format]
  await writeResult(context, options.output, write(concepts))
  return exitCodes.fine
}

async function hearingTerms(
  context: CommandContext,
  action: 'extract' | 'export',
  path: string | undefined,
  options: CommonOptions,
): Promise<readonly WrittenConcept[]> {
  const progress = createProgress(context)
  const loaded = await loadHearings(context, path === undefined ? [] : [path], options, progress)
  progress.end()
  if (action === 'export') return loaded.flatMap(({hearing}) => hearing.project.concepts)
  const texts = loaded.flatMap(({hearing}) => [
    ...hearing.sources.flatMap(({state}) => (state.kind === 'read' ? [state.source.text] : [])),
    ...hearing.responses.map(({response}) => response.text),
  ])
  const listed = loaded.flatMap(({hearing}) => hearing.project.concepts.flatMap(wordsOf)).map(fold)
  const lexicon = danishLexicon()
  return extractTerms(texts, lexicon)
    .filter(({preferred}) => {
      // *Jobcentret* may be listed where *jobcenter* is proposed.
      const forms = formsOfTerm(fold(preferred), lexicon)
      return !listed.some(
        (word) => word === fold(preferred) || forms.categoriesOf(word) !== undefined,
      )
    })
    .map((candidate) => conceptOf(candidate, context.texts))
}

function wordsOf({preferred, admitted, deprecated}: Concept): readonly string[] {
  return [preferred, ...admitted, ...deprecated]
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase()
}

function conceptOf(
  {preferred, abbreviations, variants, count, texts}: TermCandidate,
  translate: Texts,
): WrittenConcept {
  const comment = formatMessage(
    '{count} {count|time|times} in {texts} {texts|text|texts}',
    {count, texts},
    translate,
  )
  return {preferred, admitted: [], deprecated: variants, names: [], abbreviations, comment}
}

/** Reads a file the way a hearing that names it would. */
async function importTerms(
  {cwd}: CommandContext,
  path: string | undefined,
): Promise<readonly WrittenConcept[]> {
  if (path === undefined) throw new CannotWork('Name the file with the word list.', {})
  const content = await readFileSafely(resolve(cwd, path), LARGEST)
  if (content.kind !== 'read') {
    throw new CannotWork('The word list {file} could not be read.', {file: path})
  }
  const name = /\.tbx$/iu.test(path) ? 'ord.tbx' : /\.[ct]sv$/iu.test(path) ? 'ord.csv' : 'ord.yaml'
  const texts = new Map([
    ['hearing.yaml', `title: "-"\nterms: ${name}\n`],
    [name, decodeText(content.bytes).text],
  ])
  const {concepts, problems} = buildProject('hearing.yaml', texts)
  if (concepts.length === 0 && problems.length > 0) {
    throw new CannotWork('There are no terms in {file} that can be read.', {file: path})
  }
  return concepts
}
