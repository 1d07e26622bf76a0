import fc from 'fast-check'

/**
 * Gives the property tests the same cases in every run, so that nothing but a change turns a test red.
 * `npm run soak` tries other cases, by other seeds.
 */
fc.configureGlobal({seed: Number(process.env['PROPERTY_SEED'] ?? 20260331)})
