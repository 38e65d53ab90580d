import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

/**
 * The floors of the house, lowest first. Code may use its own floor and those below it (ARCHITECTURE.md, "Where does my code
 * live"); `cli` may use all of `lib`, and nobody uses `cli`.
 */
const FLOORS = [
  ['lib/dates', 'lib/urls', 'lib/i18n'],
  ['lib/site'],
  ['lib/search', 'lib/markdown'],
  ['lib/content', 'lib/history', 'lib/pictures'],
  ['lib/index'],
  ['lib/queries'],
  ['lib/seo'],
  ['lib/feeds'],
  ['lib/publish'],
  ['lib/host'],
  ['components'],
  ['lib/press'],
  ['app', 'lib/cli'],
]

const WITHIN = { group: ['../*'], message: 'Use @/… across folders and ./… inside one.' }

const floorRules = FLOORS.flatMap((folders, floor) =>
  folders.map((folder) => {
    const forbidden = FLOORS.flatMap((others, at) => (at > floor || (at === floor && floor > 0) ? others : []))
      .filter((other) => other !== folder)
      // Inside the ground floor and between neighbours only what is named here may be used.
      .flatMap((other) => [`@/${other}`, `@/${other}/*`])
    return {
      files: [`${folder}/**/*.{ts,tsx}`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              WITHIN,
              ...(forbidden.length > 0 ? [{ group: forbidden, message: `${folder} stands on a lower floor.` }] : []),
            ],
          },
        ],
      },
    }
  }),
)

/** gray-matter and next-mdx-remote are unsafe by themselves; one module each knows them. */
const GUARDED = [
  { name: 'gray-matter', message: 'Only lib/content/front-matter.ts may use it: see the comment there.' },
  { name: 'next-mdx-remote/rsc', message: 'Only lib/markdown/trusted-mdx.ts may use it.' },
]

/** Code that is sent to the browser must not reach for the server. */
const browserRule = {
  files: ['**/*.element.ts', '**/*.lazy.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          WITHIN,
          {
            group: ['node:*', '@/lib/index/*', '@/lib/queries/*', '@/lib/content/*', '@/lib/cli/*'],
            allowTypeImports: true,
            message: 'This file runs in the browser.',
          },
        ],
      },
    ],
  },
}

/** Elements go to every reader, so they may use only what is small and knows no server; the list grows by hand. */
const elementRule = {
  files: ['**/*.element.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(?!\\./)',
            allowTypeImports: true,
            message: 'This file is sent to every reader: only its neighbours may be used.',
          },
        ],
      },
    ],
    'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require'],
  },
}

const config = [
  { ignores: ['.next*/**', 'out/**', '.cache/**', 'next-env.d.ts', 'test-results/**'] },
  ...nextVitals,
  ...nextTypescript,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [WITHIN] }],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: GUARDED }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Pictures come from anywhere and stay as they are: plain <img> and <a> are meant.
      '@next/next/no-img-element': 'off',
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
  ...floorRules,
  browserRule,
  elementRule,
  {
    // Ours runs before the first paint, and the document is React's own way to write one.
    files: ['components/frame/site-document.tsx'],
    rules: { '@next/next/no-head-element': 'off', '@next/next/no-sync-scripts': 'off' },
  },
  {
    files: ['lib/content/front-matter.ts', 'lib/markdown/trusted-mdx.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
]

export default config
