import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'src/generated/',
      'node_modules/',
      '.vscode-test/',
      'bench/node_modules/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      'max-lines': ['error', {max: 400, skipBlankLines: true}],
      'max-lines-per-function': ['error', {max: 80, skipBlankLines: true, skipComments: true}],
      'no-restricted-globals': [
        'error',
        'Response',
        'Request',
        'Range',
        'Selection',
        'Event',
        'Text',
        'Comment',
      ],
    },
  },
  {
    // What reads the network, the clock or the disk has no place in the stages.
    files: ['src/core/**', 'src/service/**', 'src/output/**'],
    rules: {'no-restricted-imports': ['error', {patterns: ['node:*', 'vscode']}]},
  },
  {
    files: ['test/**'],
    rules: {'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'off'},
  },
  {files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked},
)
