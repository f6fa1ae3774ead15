import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findServices } from './test/services.ts'

const { postgres, nats } = await findServices()

/** What touches a database runs on the embedded one, and again on a server where there is one. */
const onServer = {
  extends: true,
  test: {
    name: 'postgresql',
    include: [
      '{subgraphs,test}/**/*.test.ts',
      'shared/database/{distribute,prepared,server-pool,statistics,unseen}.test.ts',
    ],
    exclude: [
      '**/*.rules.test.ts',
      'subgraphs/organizations/charter/*',
      'subgraphs/organizations/charter/{check,rule-sets,text}/**',
      'test/{docs,demo,export}/**',
    ],
    env: { REDSCAPE_TEST_DATABASE_URL: postgres ?? '', REDSCAPE_TEST_NATS_URL: nats ?? '' },
  },
} as const

/** What looks at the order in which classes register themselves, so that no other file's may come before. */
const alone = {
  extends: true,
  test: { name: 'alone', include: ['gateway/supergraph.test.ts'], isolate: true },
} as const

const embedded = {
  extends: true,
  test: {
    name: 'embedded',
    include: ['{shared,subgraphs,gateway,test,bench}/**/*.test.ts'],
    // Who sees what, and live streams, take long: they are looked at on one of the two, the server where there is one.
    exclude: [
      '**/node_modules/**',
      '**/dist/**',
      ...alone.test.include,
      ...(postgres ? ['test/{access,live}/**'] : []),
    ],
    env: {
      REDSCAPE_TEST_DATABASE_URL: '',
      REDSCAPE_TEST_ON_SERVER_TOO: postgres ? 'yes' : '',
      REDSCAPE_TEST_NATS_URL: nats ?? '',
    },
  },
} as const

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  // Vite would take graphql's ES modules where Node takes its CommonJS ones: two realms, of which neither knows the other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    setupFiles: ['reflect-metadata'],
    // Modules are read once for each worker, not for each file: tests keep no state in them but the emptied databases.
    isolate: false,
    // All processors: the tests wait for databases more than they compute.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: postgres ? [alone, embedded, onServer] : [alone, embedded],
  },
})
