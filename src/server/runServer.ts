import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import danishBundle from '../../l10n/bundle.l10n.da.json' with {type: 'json'}
import manifest from '../../package.json' with {type: 'json'}
import {cacheFolder} from '../host/cacheFolder.ts'
import {cachingReader} from '../host/cachingReader.ts'
import {localDay} from '../host/localDay.ts'
import {isolatingReader} from '../host/reader/isolatingReader.ts'
import {englishTexts, type Texts} from '../output/texts.ts'
import {serve} from './serve.ts'

const danish = new Map<string, string>(Object.entries(danishBundle))
const danishTexts: Texts = (english) => danish.get(english) ?? english
const read = isolatingReader()
const folder = cacheFolder(process.env, process.platform)

/** The language server as a program: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…` say how it is spoken to. */
serve(createConnection(ProposedFeatures.all), {
  readSource: folder === undefined ? read : cachingReader(folder, read),
  textsOf: (language) => (language === 'da' ? danishTexts : englishTexts),
  today: () => localDay(new Date()),
  version: manifest.version,
})
