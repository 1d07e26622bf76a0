// Bundles what is shipped: one CommonJS file a program, everything inside.
import {build} from 'esbuild'
import {generateValidators} from './scripts/generateValidators.mjs'

await generateValidators()
await build({
  entryPoints: {cli: 'src/cli/bin.ts'},
  outdir: 'dist',
  metafile: process.argv.includes('--meta'),
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  target: 'node22.13',
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: {'import.meta.dirname': '__dirname'},
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
})
