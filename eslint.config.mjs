import figma from '@figma/eslint-plugin-figma-plugins'
import tseslint from 'typescript-eslint'

/** Figma's own rules, which need ESLint. Every other rule is in `.oxlintrc.json`. */
export default tseslint.config({
  files: ['src/**/*.ts'],
  ignores: ['src/core/**', '**/*.d.ts'],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  plugins: { '@figma/figma-plugins': figma },
  rules: figma.configs.recommended.rules,
})
