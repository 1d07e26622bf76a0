import assert from 'node:assert/strict'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import type {Log} from 'sarif'
import type {Severity} from '../../src/core/model/settings.ts'
import {formatJson} from '../../src/output/formatJson.ts'
import {formatSarif} from '../../src/output/formatSarif.ts'
import type {Report} from '../../src/output/report.ts'
import {sarifSchema} from './sarifSchema.ts'

interface JsonPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
}

interface JsonFinding extends JsonPlace {
  readonly ruleId: string
  readonly severity: Severity
  readonly related: readonly (JsonPlace & {readonly page?: string})[]
  readonly fingerprint: string
}

export interface Json {
  readonly findings: readonly JsonFinding[]
  readonly summary: Readonly<Record<'errors' | 'warnings' | 'infos', number>>
}

export function readJson(report: Report): Json {
  return JSON.parse(formatJson(report)) as Json
}

const ajv = new Ajv({allErrors: true, strictTypes: false})
addFormats.default(ajv)
const isSarif = ajv.compile(sarifSchema)

export function readSarif(report: Report): Log {
  const log: unknown = JSON.parse(formatSarif(report))
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3)))
  return log as Log
}
