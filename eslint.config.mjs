import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'build',
      '**/.docusaurus/',
      '.cache',
      'node_modules',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      // tsc reports undefined names, with better knowledge of the globals.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_'},
      ],
      eqeqeq: ['error', 'always', {null: 'ignore'}],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'api/components/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    // What readers of the official client's own documentation expect to see.
    files: ['code_snippets/**/node/*.js'],
    rules: {'@typescript-eslint/no-require-imports': 'off'},
  },
  {
    // The core answers in browsers and servers alike: nothing of either may slip in.
    files: [
      'sandbox/core/**/*.ts',
      'api/{calls,patch,rules,sample,schemas,store}/**/*.ts',
      'api/*.ts',
    ],
    ignores: ['**/*.test.ts', 'api/{client-settings,serve,server}.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'node:*',
                '@docusaurus/*',
                '**/sandbox/node/*',
                '**/sandbox/browser/*',
                '../../src/*',
              ],
            },
            {group: ['react'], allowTypeImports: true},
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'process',
        'Buffer',
        'indexedDB',
      ],
    },
  },
);
