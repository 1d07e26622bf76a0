/**
 * The part of SARIF 2.1.0 (OASIS) that the report uses, as a JSON Schema of our own: stricter than the
 * standard's, since every object is closed and what is optional there is required where we promise it.
 */
const text = {type: 'string', minLength: 1}
const uri = {type: 'string', format: 'uri-reference', pattern: "^[A-Za-z0-9._~!$&'()*+,;=@%/-]*$"}
const positive = {type: 'integer', minimum: 1}

function closed(properties: object, required: readonly string[] = Object.keys(properties)): object {
  return {type: 'object', additionalProperties: false, properties, required}
}

const message = closed({text})
const artifactLocation = closed({uri})
const regionProperties = {
  startLine: positive,
  startColumn: positive,
  endLine: positive,
  endColumn: positive,
  charOffset: {type: 'integer', minimum: 0},
  charLength: {type: 'integer', minimum: 0},
}
const region = closed({...regionProperties, snippet: message}, Object.keys(regionProperties))
const physicalLocation = closed({artifactLocation, region})
const level = {enum: ['error', 'warning', 'note']}

const rule = closed(
  {
    id: {type: 'string', pattern: '^[a-z]+/[a-z-]+$'},
    name: text,
    shortDescription: message,
    help: closed({text, markdown: text}),
    helpUri: {type: 'string', format: 'uri'},
    defaultConfiguration: closed({level}),
  },
  ['id', 'name', 'shortDescription', 'defaultConfiguration'],
)

const relatedLocation = closed(
  {
    id: {type: 'integer', minimum: 0},
    physicalLocation,
    message,
    properties: closed({page: text}),
  },
  ['id', 'physicalLocation', 'message'],
)

const fix = closed({
  description: message,
  artifactChanges: {
    type: 'array',
    minItems: 1,
    items: closed({
      artifactLocation,
      replacements: {
        type: 'array',
        minItems: 1,
        items: closed({
          deletedRegion: closed(regionProperties),
          insertedContent: closed({text: {type: 'string'}}),
        }),
      },
    }),
  },
})

const result = closed(
  {
    ruleId: text,
    ruleIndex: {type: 'integer', minimum: 0},
    level,
    message,
    locations: {type: 'array', minItems: 1, maxItems: 1, items: closed({physicalLocation})},
    relatedLocations: {type: 'array', minItems: 1, items: relatedLocation},
    partialFingerprints: closed({'placeInWords/v1': {type: 'string', pattern: '^[0-9a-f]{16}$'}}),
    fixes: {type: 'array', minItems: 1, items: fix},
    properties: closed({messageId: text}),
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'properties'],
)

const driver = closed(
  {
    name: text,
    version: text,
    semanticVersion: {type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+'},
    informationUri: {type: 'string', format: 'uri'},
    rules: {type: 'array', uniqueItems: true, items: rule},
  },
  ['name', 'version', 'semanticVersion', 'rules'],
)

const run = closed({
  tool: closed({driver}),
  language: {enum: ['da', 'en']},
  columnKind: {const: 'utf16CodeUnits'},
  invocations: {type: 'array', items: closed({executionSuccessful: {type: 'boolean'}})},
  artifacts: {
    type: 'array',
    items: closed({
      location: artifactLocation,
      roles: {type: 'array', items: {const: 'analysisTarget'}},
    }),
  },
  results: {type: 'array', items: result},
})

export const sarifSchema = closed({
  $schema: {type: 'string', format: 'uri'},
  version: {const: '2.1.0'},
  runs: {type: 'array', minItems: 1, maxItems: 1, items: run},
})
