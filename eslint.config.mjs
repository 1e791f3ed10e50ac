import figma from '@figma/eslint-plugin-figma-plugins'
import tseslint from 'typescript-eslint'

/** Absent from FigJam's sandbox though the compiler declares them (fact 16), or of no use without a network. */
const absentInSandbox = {
  'no-restricted-globals': [
    'error',
    { name: 'Intl', message: 'FigJam’s sandbox has no Intl: format in the panel.' },
    { name: 'fetch', message: 'The plugin has no network access.' },
  ],
  'no-restricted-properties': [
    'error',
    { property: 'localeCompare', message: 'Compares code units in the sandbox: sort in the panel, or by key.' },
    { property: 'toLocaleString', message: 'Formats nothing in the sandbox: format in the panel.' },
  ],
}

export default tseslint.config(
  { ignores: ['dist', '.types', 'node_modules', '**/*.d.ts', 'test/bench/code-*.js'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Of an enum nothing is left on the wire: a union of texts says the same. Without any, the costliest rule is idle.
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' }],
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/**'],
    plugins: { '@figma/figma-plugins': figma },
    rules: { ...figma.configs.recommended.rules, ...absentInSandbox },
  },
  { files: ['src/core/**/*.ts'], rules: absentInSandbox },
)
