// Bundles what is shipped: one CommonJS file a program, everything inside.
import {build} from 'esbuild'
import {generateValidators} from './scripts/generateValidators.mjs'

await generateValidators()
await build({
  entryPoints: {cli: 'src/cli/bin.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  target: 'node22.13',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
})
