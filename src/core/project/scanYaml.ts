import {Lexer, Parser} from 'yaml'
import type {CST} from 'yaml'
import type {Problem} from '../model/problem.ts'
import {maximumDepth} from './dataTree.ts'
import {maximumProblems} from './limitProblems.ts'

/** What can be told of a YAML text by its tokens alone. */
export interface YamlMarks {
  /** What the tree is composed of; of no use where the text nests too deep. */
  readonly tokens: readonly CST.Token[]
  readonly tooDeep: boolean
  readonly problems: readonly Problem[]
  /** Where quoted values begin. */
  readonly quotes: readonly number[]
  /** Opening brackets that never close. */
  readonly unclosed: readonly number[]
  /** Where documents begin with `---`. */
  readonly documents: readonly number[]
}

/** The lexer's own marks, which are no part of the text. */
const controls = new Set(['\u0002', '\u0018', '\u001F'])

/**
 * Runs the lexer and the parser, which do not recurse, to find out before anything is built how deep
 * the text nests, and where anchors, aliases and tags stand, of which the tree tells no places.
 */
export function scanYaml(text: string): YamlMarks {
  const scan = new Scan()
  const parser = new Parser()
  let offset = 0
  let previous = ''
  for (const lexeme of new Lexer().lex(text)) {
    scan.tokens.push(...parser.next(lexeme))
    if (parser.stack.length > maximumDepth + 1) {
      scan.tooDeepAt(offset)
      break
    }
    if (lexeme === '\u0018') scan.flowEnd()
    if (controls.has(lexeme)) {
      previous = lexeme
      continue
    }
    scan.token(lexeme, offset, previous === '\u001F')
    offset += lexeme.length
    previous = lexeme
  }
  if (!scan.tooDeep) scan.tokens.push(...parser.end())
  scan.flowEnd()
  return scan
}

/** Collects the marks of one text. */
class Scan implements YamlMarks {
  tooDeep = false
  readonly tokens: CST.Token[] = []
  readonly problems: Problem[] = []
  readonly quotes: number[] = []
  readonly unclosed: number[] = []
  readonly documents: number[] = []
  readonly #open: number[] = []

  token(lexeme: string, offset: number, isPlain: boolean): void {
    if (isPlain) return
    const first = lexeme[0]
    if (first === '[' || first === '{') this.#open.push(offset)
    else if (first === ']' || first === '}') this.#open.pop()
    else if (first === '"' || first === "'") this.quotes.push(offset)
    else if (lexeme === '---') this.documents.push(offset)
    else if (first === '&') this.#refuse('anchor', lexeme, offset)
    else if (first === '*') this.#refuse('alias', lexeme, offset)
    else if (first === '!') this.#refuse('tag', lexeme, offset)
  }

  flowEnd(): void {
    this.unclosed.push(...this.#open.splice(0))
  }

  tooDeepAt(offset: number): void {
    this.tooDeep = true
    const span = {start: offset, end: offset + 1}
    const args = {limit: maximumDepth}
    this.problems.push({ruleId: 'meta/syntax', messageId: 'tooDeep', args, span})
  }

  #refuse(messageId: string, value: string, start: number): void {
    if (this.problems.length > maximumProblems) return
    const span = {start, end: start + value.length}
    this.problems.push({ruleId: 'meta/syntax', messageId, args: {value}, span})
  }
}
