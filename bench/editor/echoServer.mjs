// A server that only speaks the protocol: it keeps the text and answers each change with one finding.
import {createRequire} from 'node:module'
const require = createRequire(new URL('../../package.json', import.meta.url))
const {createConnection, TextDocumentSyncKind} = require('vscode-languageserver/node')

const connection = createConnection(process.stdin, process.stdout)
const texts = new Map()

connection.onInitialize(() => ({
  capabilities: {textDocumentSync: TextDocumentSyncKind.Incremental},
}))
connection.onDidOpenTextDocument(({textDocument: {uri, text, version}}) => {
  texts.set(uri, text)
  answer(uri, version)
})
connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
  for (const {range, text} of contentChanges) texts.set(uri, replace(texts.get(uri), range, text))
  answer(uri, version)
})
connection.listen()

function replace(text, {start, end}, put) {
  return text.slice(0, offsetAt(text, start)) + put + text.slice(offsetAt(text, end))
}

function offsetAt(text, {line, character}) {
  let at = 0
  for (let n = 0; n < line; n++) at = text.indexOf('\n', at) + 1
  return at + character
}

function answer(uri, version) {
  const start = {line: 0, character: 0}
  void connection.sendDiagnostics({
    uri,
    version,
    diagnostics: [{range: {start, end: start}, message: 'echo'}],
  })
}
